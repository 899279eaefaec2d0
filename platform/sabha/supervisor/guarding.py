"""How does the supervisor tell its guard which processes live?"""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).with_name("guard.py")


class Guard:
    """The process that outlives a killed supervisor just long enough to stop its children."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            text=True,
        )

    def watch(self, group: int) -> None:
        """Stop the process group `group` should the supervisor vanish."""
        self._tell(f"+{group}\n")

    def forget(self, group: int) -> None:
        """Leave the process group `group` alone: it has ended."""
        self._tell(f"-{group}\n")

    def close(self) -> None:
        """End the guard; groups still watched are stopped."""
        if self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
        self._process.wait()

    def _tell(self, line: str) -> None:
        if self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.write(line)
                self._process.stdin.flush()
