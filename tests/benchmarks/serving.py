"""How do the web servers of all sides run side by side?"""

from __future__ import annotations

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
    """One side: its settings, its unit of work, what is switched on, and its tenants' hosts."""

    name: str
    settings: str
    unit: str
    switches: Mapping[str, str]
    hosts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Serving:
    """A variant's web server that answers at `port`."""

    variant: Variant
    port: int
    process: psutil.Process

    def cpu_seconds(self) -> float:
        """Return the processor time that the server has used so far, its workers included."""
        family = [self.process, *self.process.children(recursive=True)]
        return sum(sum(one.cpu_times()[:2]) for one in family)


@contextmanager
def served(place: Place, variant: Variant) -> Iterator[Serving]:
    """Serve the variant with granian: one worker, four threads."""
    port = port_choose()
    log = place.home / "logs" / f"web-{port}.log"
    with log.open("wb") as output:
        started = subprocess.Popen(
            _command(port),
            cwd=ROOT,
            env=variables(place, variant.settings, **_switches(variant)),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    try:
        _wait(started, port, variant.hosts[0], log)
        yield Serving(variant, port, psutil.Process(started.pid))
    finally:
        _stop(started)


def _switches(variant: Variant) -> Mapping[str, str]:
    return {"BENCH_SERVING": "1", "BENCH_UNIT": variant.unit, **variant.switches}


def _command(port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface=wsgi", "--host=127.0.0.1"),
        *(f"--port={port}", "--workers=1", f"--blocking-threads={THREADS}"),
        *("--http=1", "--no-ws", "--workers-kill-timeout=5"),
        "tests.benchmarks.entries.wsgi:application",
    ]


def _wait(process: subprocess.Popen[bytes], port: int, host: str, log: Path) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", "/entries/", headers={"Host": host})
            status = connection.getresponse().status
        except OSError:
            time.sleep(0.1)
            continue
        finally:
            connection.close()
        if status == http.client.OK:
            return
        break
    message = f"the web server of {host} did not answer: {log_tail(log)}"
    raise SideFailedError(message)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
