"""What does an SMS provider of the tests do: a real HTTP server that answers as it is told?"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "provider-key-of-the-tests"


@dataclass
class Answer:
    """One answer: after `delay` seconds, in pieces `trickle` seconds apart; cut off when asked."""

    status: int = 200
    content: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    trickle: float = 0.0
    is_cut_off: bool = False


@dataclass
class Provider:
    """Takes each reference once, as a provider must, and remembers what it was asked."""

    url: str = ""
    script: list[Answer] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    taken: dict[str, str] = field(default_factory=dict)

    def take(self, reference: str) -> str:
        return self.taken.setdefault(reference, f"P{len(self.taken) + 1:06}")


@contextmanager
def provider_run() -> Iterator[Provider]:
    """Run a provider on a free port."""
    provider = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            asked = json.loads(self.rfile.read(length))
            provider.asked.append(asked)
            provider.headers.append(dict(self.headers.items()))
            answer = provider.script.pop(0) if provider.script else Answer()
            if answer.status < 300:
                provider.take(asked["reference"])
            time.sleep(answer.delay)
            if not answer.is_cut_off:
                _answer(self, provider, asked["reference"], answer)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base calls it so
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    provider.url = f"http://127.0.0.1:{server.server_port}/messages"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _answer(
    handler: BaseHTTPRequestHandler, provider: Provider, reference: str, answer: Answer
) -> None:
    told = {"provider_reference": provider.taken.get(reference, "")}
    content = json.dumps(told).encode() if answer.content is None else answer.content
    handler.send_response(answer.status)
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    pieces = [content] if not answer.trickle else [bytes([byte]) for byte in content]
    try:
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(answer.trickle)
    except OSError:
        return
