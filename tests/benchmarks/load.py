"""How are requests sent to a server, and how long does each take?"""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from tests.benchmarks.serving import Serving

OPERATIONS = ("one", "list", "write")
BODY = json.dumps({"subject": "subject", "applicant": "applicant", "amount": "120.50"})
REFUSED = 400


@dataclass(frozen=True, slots=True)
class Aim:
    """One request: what, at which host."""

    operation: str
    host: str
    entry: str

    @property
    def path(self) -> str:
        """Return the path of the request."""
        return f"/entries/{self.entry}/" if self.operation == "one" else "/entries/"


class Client:
    """One connection that is kept open, as browsers and proxies keep theirs."""

    def __init__(self, serving: Serving) -> None:
        self._headers = {"Content-Type": "application/json", **serving.variant.headers}
        self._connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=60)

    def send(self, aim: Aim) -> tuple[float, bytes]:
        """Send one request and read the whole reply; return seconds and the reply.

        Raises:
            http.client.HTTPException: the reply was a refusal.
        """
        is_write = aim.operation == "write"
        headers = {"Host": aim.host, **self._headers}
        started = time.perf_counter()
        self._connection.request(
            "POST" if is_write else "GET", aim.path, BODY if is_write else None, headers
        )
        reply = self._connection.getresponse()
        content = reply.read()
        seconds = time.perf_counter() - started
        if reply.status >= REFUSED:
            message = f"{reply.status} at {aim.host}{aim.path}: {content[:300]!r}"
            raise http.client.HTTPException(message)
        return seconds, content

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def aims_of(serving: Serving) -> dict[str, list[Aim]]:
    """Return for each operation one request to each tenant of the variant, as of now."""
    client = Client(serving)
    aims: dict[str, list[Aim]] = {operation: [] for operation in OPERATIONS}
    for host in serving.variant.hosts:
        entries = json.loads(client.send(Aim("list", host, ""))[1])
        for operation in OPERATIONS:
            aims[operation].append(Aim(operation, host, entries[len(entries) // 2]["id"]))
    client.close()
    return aims


def latencies(serving: Serving, aims: Sequence[Aim], count: int) -> list[float]:
    """Send `count` requests one after the other, the tenants in turn; return their seconds."""
    client = Client(serving)
    try:
        return [client.send(aims[number % len(aims)])[0] for number in range(count)]
    finally:
        client.close()


def throughput(serving: Serving, aims: Sequence[Aim], count: int, clients: int) -> float:
    """Send `count` requests from several clients at once; return requests per second."""
    shares = [list(islice(_turns(aims, count), start, None, clients)) for start in range(clients)]
    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(lambda share: _send_all(serving, share), shares))
    return count / (time.perf_counter() - started)


def _turns(aims: Sequence[Aim], count: int) -> list[Aim]:
    return [aims[number % len(aims)] for number in range(count)]


def _send_all(serving: Serving, share: Sequence[Aim]) -> None:
    client = Client(serving)
    for aim in share:
        client.send(aim)
    client.close()
