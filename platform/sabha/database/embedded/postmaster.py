"""Does a PostgreSQL server run in a data folder, and is it ready?"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from sabha.database.embedded.errors import EmbeddedServerError

PID_FILE = "postmaster.pid"
PORT_LINE = 3
STATUS_LINE = 7
ORPHANS_END_WITHIN = 15.0


@dataclass(frozen=True, slots=True)
class Postmaster:
    """A running server process, as its pid file tells."""

    pid: int
    port: int
    status: str

    @property
    def is_ready(self) -> bool:
        """Tell whether it accepts connections."""
        return self.status == "ready"


def postmaster_get(data_dir: Path) -> Postmaster | None:
    """Return the live server of `data_dir`; None when there is none or its pid file is stale."""
    try:
        lines = (data_dir / PID_FILE).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    if len(lines) <= PORT_LINE or not lines[0].strip().isdigit():
        return None
    pid = int(lines[0])
    if not _is_server_of(pid, data_dir):
        return None
    status = lines[STATUS_LINE].strip() if len(lines) > STATUS_LINE else "starting"
    return Postmaster(pid=pid, port=int(lines[PORT_LINE]), status=status)


def stale_clear(data_dir: Path) -> None:
    """After a crash, wait for the last backends and drop a pid file that names a stranger.

    Raises:
        EmbeddedServerError: backends of the dead server do not end.
    """
    deadline = time.monotonic() + ORPHANS_END_WITHIN
    while orphans := _backends_of(data_dir):
        if time.monotonic() > deadline:
            message = (
                f"Processes {orphans} of a crashed PostgreSQL still use {data_dir}. "
                f"End them (kill {' '.join(map(str, orphans))}) and start again."
            )
            raise EmbeddedServerError(message)
        time.sleep(0.1)
    (data_dir / PID_FILE).unlink(missing_ok=True)


def _is_server_of(pid: int, data_dir: Path) -> bool:
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return process.name().startswith("postgres") and str(data_dir) in process.cmdline()
    except psutil.Error:
        return False


def _backends_of(data_dir: Path) -> list[int]:
    """List processes named postgres that still stand in `data_dir`."""
    found = []
    for process in psutil.process_iter(["name", "pid"]):
        try:
            if process.name().startswith("postgres") and process.cwd() == str(data_dir):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found
