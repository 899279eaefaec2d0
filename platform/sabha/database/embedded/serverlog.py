"""Where does the embedded server write its log, and what does a failed start mean?"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from sabha.database.embedded.cluster import space_message
from sabha.database.embedded.ports import port_holder

ROTATE_AT = 20 * 1024 * 1024


def log_path(home: Path) -> Path:
    """Return the log file of the server whose data lies in `home`."""
    return home / "logs" / "postgres.log"


def log_open(home: Path) -> BinaryIO:
    """Open the log to append; a long one of former runs is put aside first."""
    path = log_path(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > ROTATE_AT:
        path.replace(path.with_suffix(".log.1"))
    return path.open("ab")


def failure_message(home: Path, start: int, port: int) -> str:
    """Explain what the server wrote from byte `start` on; empty when it says nothing known."""
    path = log_path(home)
    with path.open("rb") as file:
        file.seek(start)
        text = file.read().decode("utf-8", "replace")
    if "No space left" in text:
        return space_message(home)
    if "Address already in use" in text:
        return f"Port {port} is held by {port_holder(port)}. Start again, or choose another port."
    reasons = [line for line in text.splitlines() if "FATAL:" in line or "PANIC:" in line]
    if reasons:
        reason = reasons[-1].partition(":  ")[2] or reasons[-1]
        return f"PostgreSQL did not start: {reason}. The whole story is in {path}."
    return ""
