"""Do counts reach the sink: every few seconds, after an outage, after a fork, at the end?"""

import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest
from django.db import OperationalError
from pytest_django import Settings

from sabha.telemetry.flushing import meter, samples_flush
from sabha.telemetry.meter import RequestSample

BODY = UUID(int=7)
ROOT = Path(__file__).resolve().parents[3]

taken: list[RequestSample] = []


def sink(*, samples: Sequence[RequestSample]) -> None:
    """Take the samples."""
    taken.extend(samples)


def broken_sink(*, samples: Sequence[RequestSample]) -> None:
    """Be a database that is away."""
    raise OperationalError("the connection is closed")


@pytest.fixture(autouse=True)
def _nothing_counted(settings: Settings) -> Iterator[None]:
    settings.TELEMETRY_SINK = f"{__name__}:sink"
    meter.drain()
    taken.clear()
    yield
    meter.drain()


def test_a_flush_hands_all_counts_over_once() -> None:
    meter.count(BODY, 3.0, is_error=False)

    assert (samples_flush(), samples_flush()) == (1, 0)
    assert [sample.requests for sample in taken] == [1]


def test_counts_wait_while_the_database_is_away(settings: Settings) -> None:
    settings.TELEMETRY_SINK = f"{__name__}:broken_sink"
    meter.count(BODY, 3.0, is_error=False)
    assert samples_flush() == 0

    settings.TELEMETRY_SINK = f"{__name__}:sink"
    meter.count(BODY, 3.0, is_error=True)
    samples_flush()

    assert [(sample.requests, sample.errors) for sample in taken] == [(2, 1)]


SERVER = """
    import os, sys, time
    from multiprocessing import get_context
    from uuid import UUID
    from django.conf import settings
    settings.configure(TELEMETRY_SINK="__main__:sink", TELEMETRY_FLUSH_SECONDS=float(sys.argv[1]))
    from sabha.telemetry.flushing import flusher, meter

    def sink(*, samples):
        with open(sys.argv[2], "a") as file:
            file.write("".join(f"{sample.requests}\\n" for sample in samples))

    def serve(times):
        flusher.want()
        for _ in range(times):
            meter.count(UUID(int=7), 3.0, is_error=False)
            flusher.ensure_running()

    def serve_then_linger(times):
        serve(times)
        time.sleep(1)
        os.kill(os.getpid(), 9)
"""


def told_by_server(tmp_path: Path, script: str, *, seconds: float = 60) -> list[int]:
    """Run a process that serves, and read what its sink got."""
    told = tmp_path / "told"
    told.touch()
    source = textwrap.dedent(SERVER) + textwrap.dedent(script)
    subprocess.run(
        [sys.executable, "-c", source, str(seconds), str(told)],
        cwd=ROOT,
        check=False,
        timeout=30,
    )
    return [int(line) for line in told.read_text().split()]


def test_a_process_that_ends_flushes_first(tmp_path: Path) -> None:
    assert told_by_server(tmp_path, "serve(3)") == [3]


def test_a_killed_process_has_flushed_what_is_older_than_the_interval(tmp_path: Path) -> None:
    assert told_by_server(tmp_path, "serve_then_linger(4)", seconds=0.1) == [4]


def test_a_worker_made_by_fork_counts_and_flushes_for_itself(tmp_path: Path) -> None:
    script = """
    serve(2)
    worker = get_context("fork").Process(target=serve, args=(5,))
    worker.start()
    worker.join()
    """

    assert sorted(told_by_server(tmp_path, script)) == [2, 5]


def test_a_process_that_does_not_serve_starts_no_thread(tmp_path: Path) -> None:
    script = """
    meter.count(UUID(int=7), 3.0, is_error=False)
    flusher.ensure_running()
    """

    assert told_by_server(tmp_path, script) == []
