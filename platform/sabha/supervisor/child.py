"""How is one process of a deployment started, watched, restarted and stopped?"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sabha.supervisor.guarding import Guard

ROTATE_AT = 20 * 1024 * 1024
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0


@dataclass(frozen=True, slots=True)
class Program:
    """What a child runs, how long it may take to stop (seconds), and who reads its output."""

    name: str
    command: tuple[str, ...]
    stops_within: float
    is_shown: bool = False


class Child:
    """One program in its own process group, its output in its own log file."""

    def __init__(
        self, program: Program, *, variables: Mapping[str, str], log: Path, guard: Guard
    ) -> None:
        self.program = program
        self.log = log
        self._variables = dict(variables)
        self._guard = guard
        self._process: subprocess.Popen[bytes] | None = None
        self._started_at = 0.0
        self._failures = 0
        self._next_start_at = 0.0

    @property
    def pid(self) -> int | None:
        """Return the process id of the running program."""
        return self._process.pid if self._process else None

    @property
    def code(self) -> int | None:
        """Return how the program ended; None while it runs."""
        return self._process.poll() if self._process else None

    def is_alive(self) -> bool:
        """Tell whether the program runs."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Run the program; its group is watched by the guard from then on."""
        with _log_open(self.log) as output:
            self._process = subprocess.Popen(
                self.program.command,
                env=self._variables,
                stdin=subprocess.DEVNULL,
                stdout=None if self.program.is_shown else output,
                stderr=output,
                start_new_session=True,
            )
        self._guard.watch(self._process.pid)
        self._started_at = time.monotonic()

    def revive(self) -> str:
        """Restart the program if it ended, waiting longer each time; return what to report."""
        now = time.monotonic()
        if self.is_alive():
            return ""
        if self._process is not None:
            return self._bury(now)
        if now >= self._next_start_at:
            self.start()
        return ""

    def stop(self, *, stops_within: float | None = None) -> None:
        """Ask the program to end its work, and kill the group when that takes too long."""
        process = self._process
        if process is None:
            return
        limit = self.program.stops_within if stops_within is None else stops_within
        if process.poll() is None:
            # To the program alone: its own processes are to finish what they are at.
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(limit)
        self._send(process.pid, signal.SIGKILL)
        process.wait()
        self._guard.forget(process.pid)
        self._process = None

    def _bury(self, now: float) -> str:
        """Clear up after a program that ended by itself, and set when it starts again."""
        code = self._process.returncode if self._process else 0
        self.stop()
        self._failures = 0 if now - self._started_at > STEADY_AFTER else self._failures + 1
        pause = min(LONGEST_PAUSE, 2.0 ** max(0, self._failures - 1))
        self._next_start_at = now + pause
        how = f"signal {-code}" if code < 0 else f"code {code}"
        return f"{self.program.name} ended ({how}); starting again in {pause:.0f} s. See {self.log}"

    @staticmethod
    def _send(group: int, number: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, number)


def log_tail(log: Path, lines: int = 15) -> str:
    """Return the last lines of a log, for a person who has to find out why."""
    if not log.exists():
        return ""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def _log_open(log: Path) -> BinaryIO:
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > ROTATE_AT:
        log.replace(log.with_suffix(".log.1"))
    return log.open("ab")
