"""How do the web servers of all sides run side by side?"""

from __future__ import annotations

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from sabha.database.embedded.ports import port_choose
from sabha.supervisor.child import log_tail
from tests.benchmarks.place import Place
from tests.benchmarks.sides import ROOT, SideFailedError, variables

THREADS = 4
READY_WITHIN = 60.0
STOPS_WITHIN = 10.0


@dataclass(frozen=True, slots=True)
class Variant:
    """One side: its settings, its unit of work, what is switched on, and its tenants' hosts.

    `headers` go along with every request: those of somebody who is signed in.
    """

    name: str
    settings: str
    unit: str
    switches: Mapping[str, str]
    hosts: Sequence[str]
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Serving:
    """A variant's web server that answers at `port`."""

    variant: Variant
    port: int
    process: psutil.Process

    def is_alive(self) -> bool:
        """Tell whether the server runs."""
        return self.process.is_running() and self.process.status() != psutil.STATUS_ZOMBIE

    def cpu_seconds(self) -> float:
        """Return the processor time that the server has used so far, its workers included."""
        family = [self.process, *self.process.children(recursive=True)]
        return sum(sum(one.cpu_times()[:2]) for one in family)


@contextmanager
def served(place: Place, variants: Sequence[Variant]) -> Iterator[list[Serving]]:
    """Serve each variant with a granian of its own: one worker, four threads."""
    processes: list[subprocess.Popen[bytes]] = []
    servings: list[Serving] = []
    try:
        for variant in variants:
            port = port_choose()
            processes.append(_start(place, variant, port))
            servings.append(Serving(variant, port, psutil.Process(processes[-1].pid)))
        for serving in servings:
            _wait(serving, _log_of(place, serving.port))
        yield servings
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            _end(process)


def _start(place: Place, variant: Variant, port: int) -> subprocess.Popen[bytes]:
    with _log_of(place, port).open("wb") as output:
        return subprocess.Popen(
            _command(port),
            cwd=ROOT,
            env=variables(place, variant.settings, **_switches(variant)),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )


def _log_of(place: Place, port: int) -> Path:
    return place.home / "logs" / f"web-{port}.log"


def _switches(variant: Variant) -> Mapping[str, str]:
    return {"BENCH_SERVING": "1", "BENCH_UNIT": variant.unit, **variant.switches}


def _command(port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface=wsgi", "--host=127.0.0.1"),
        *(f"--port={port}", "--workers=1", f"--blocking-threads={THREADS}"),
        *("--http=1", "--no-ws", "--workers-kill-timeout=5"),
        "tests.benchmarks.entries.wsgi:application",
    ]


def _wait(serving: Serving, log: Path) -> None:
    deadline = time.monotonic() + READY_WITHIN
    status = 0
    while not status and time.monotonic() < deadline and serving.is_alive():
        status = _status(serving)
        time.sleep(0.0 if status else 0.1)
    if status != http.client.OK:
        message = f"{serving.variant.name} does not answer ({status}): {log_tail(log)}"
        raise SideFailedError(message)


def _status(serving: Serving) -> int:
    """Return the status of a first reply, 0 while nothing listens."""
    connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=10)
    try:
        headers = {"Host": serving.variant.hosts[0], **serving.variant.headers}
        connection.request("GET", "/entries/", headers=headers)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
