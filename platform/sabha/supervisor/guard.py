"""Who ends the processes of a deployment when its supervisor is killed?

Run by path (`python -I -S guard.py`), so it imports the standard library alone. Its input is a
pipe that the supervisor holds: `+PID` and `-PID` lines tell which process groups live. When the
pipe closes, however the supervisor ended, the groups still listed are stopped.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time

STOPS_WITHIN = 5.0


def groups_send(groups: set[int], number: int) -> set[int]:
    """Send a signal to each group; return those that still exist."""
    alive = set()
    for group in groups:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, number)
            alive.add(group)
    return alive


def main() -> None:
    """Follow the pipe to its end, then stop what is left."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups: set[int] = set()
    for line in sys.stdin:
        change = groups.add if line[0] == "+" else groups.discard
        change(int(line[1:]))
    groups = groups_send(groups, signal.SIGTERM)
    deadline = time.monotonic() + STOPS_WITHIN
    while groups and time.monotonic() < deadline:
        time.sleep(0.1)
        groups = groups_send(groups, 0)
    groups_send(groups, signal.SIGKILL)


if __name__ == "__main__":
    main()
