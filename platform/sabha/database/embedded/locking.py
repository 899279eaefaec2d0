"""How do two processes that start the same server take turns?"""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sabha.database.embedded.errors import EmbeddedServerError

PATIENCE = 330.0


@contextmanager
def exclusive(path: Path, *, patience: float = PATIENCE, purpose: str) -> Iterator[None]:
    """Hold the lock `path`; the kernel frees it when the process ends, however it ends.

    Raises:
        EmbeddedServerError: another process held it for too long.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + PATIENCE
    with path.open("a", encoding="ascii") as file:
        while not _is_taken(file.fileno()):
            if time.monotonic() > deadline:
                message = f"Another process is {purpose} and holds {path}. End it first."
                raise EmbeddedServerError(message)
            time.sleep(0.05)
        yield


def _is_taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
