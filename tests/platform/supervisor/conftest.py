"""What do the tests of the supervisor share?"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sabha.database.embedded.ports import port_choose

PATIENCE = 30.0


def eventually(is_so: Callable[[], object], *, within: float = PATIENCE) -> bool:
    """Wait until `is_so`; tell whether it came about."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.05)
    return False


def is_process(pid: int) -> bool:
    """Tell whether a process still runs; one that ended but was not waited for does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


class SmallDeployment:
    """A supervisor in a process of its own, over a small web program and an idle worker."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.port = port_choose()
        self.output = data_dir / "output.txt"
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.platform.supervisor.small_deployment"],
                env={
                    **os.environ,
                    "SABHA_DATA_DIR": str(data_dir),
                    "SABHA_PORT": str(self.port),
                    "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
                    "CELL_MAIN_URL": "postgresql://nobody@127.0.0.1:1/none",
                    "BROKER_URL": "redis://127.0.0.1:1/0",
                    "SABHA_SECRET_KEY": "0123456789abcdef0123456789abcdef0123456789abcdef01",
                },
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def pids(self, name: str) -> list[int]:
        """Return every process that the program `name` has started so far."""
        with contextlib.suppress(FileNotFoundError):
            text = (self.data_dir / "logs" / f"{name}.log").read_text(encoding="ascii")
            return [int(line) for line in text.split() if line.isdigit()]
        return []

    def said(self) -> str:
        """Return what the supervisor printed so far."""
        return self.output.read_text(encoding="utf-8")

    def is_ready(self) -> bool:
        """Tell whether it said that it is ready."""
        return "Ready." in self.said()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[SmallDeployment]:
    """Give a small deployment that is ready."""
    deployment = SmallDeployment(tmp_path)
    assert eventually(deployment.is_ready), deployment.said()
    yield deployment
    if deployment.process.poll() is None:
        deployment.process.send_signal(signal.SIGTERM)
    deployment.process.wait(PATIENCE)
