"""How is the embedded PostgreSQL of one data folder started, found again and stopped?"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sabha.database.embedded.account import account_choose
from sabha.database.embedded.cluster import cluster_prepare, is_cluster
from sabha.database.embedded.configuration import configuration_write
from sabha.database.embedded.credentials import (
    HOST,
    OWNER_USER,
    SECRETS_FILE,
    credentials_ensure,
    credentials_get,
    port_get,
    port_keep,
)
from sabha.database.embedded.errors import EmbeddedServerError
from sabha.database.embedded.locking import exclusive
from sabha.database.embedded.ports import is_port_free, port_choose, port_holder
from sabha.database.embedded.postmaster import Postmaster, postmaster_get, stale_clear
from sabha.database.embedded.serverlog import failure_message, log_open

READY_WITHIN = 300.0
STOPS_WITHIN = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where the server listens, and its owner's login."""

    host: str
    port: int
    owner_user: str
    owner_password: str


class EmbeddedServer:
    """The PostgreSQL server whose data lies in `data_dir`; its secrets lie in the folder above.

    A server that this object starts ends with the thread that started it, so start it from a
    thread that lives as long as the server is wanted. One that runs already is used and left.
    """

    def __init__(self, data_dir: Path, port: int | None = None, *, durable: bool = True) -> None:
        self._data_dir = data_dir.absolute()
        self._home = self._data_dir.parent
        self._port = port
        self._durable = durable
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def is_ours(self) -> bool:
        """Tell whether this object started the server, and so may stop it."""
        return self._process is not None

    def is_running(self) -> bool:
        """Tell whether the server accepts connections."""
        found = postmaster_get(self._data_dir)
        return found is not None and found.is_ready

    def start(self) -> ServerAddress:
        """Start the server, or find it running; return when it accepts connections.

        Raises:
            EmbeddedServerError: it cannot run; the message says what to do.
        """
        lock = exclusive(self._home / "postgres.lock", purpose="starting PostgreSQL")
        with _io_explained(self._home), lock:
            password = self._owner_password()
            found = postmaster_get(self._data_dir)
            port = self._wait(found) if found else self._start(password)
            port_keep(self._home, port)
        return ServerAddress(HOST, port, OWNER_USER, password)

    def stop(self) -> None:
        """Stop the server if this object started it: fast, then at once, then by force."""
        process, self._process = self._process, None
        if process is None:
            return
        for number, seconds in STOPS_WITHIN:
            if process.poll() is not None:
                return
            process.send_signal(number)
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue

    def _owner_password(self) -> str:
        if is_cluster(self._data_dir) and credentials_get(self._home) is None:
            message = (
                f"{self._home / SECRETS_FILE} is missing, and {self._data_dir} cannot be opened "
                "without it. Restore the file from a backup, or move the data folder away."
            )
            raise EmbeddedServerError(message)
        return credentials_ensure(self._home).sabha_owner

    def _start(self, password: str) -> int:
        self.stop()
        account = account_choose()
        port = self._port_choose()
        cluster_prepare(self._data_dir, account=account, password=password, durable=self._durable)
        stale_clear(self._data_dir)
        configuration_write(self._data_dir, port=port, durable=self._durable)
        command = account.command("postgres", ["-D", str(self._data_dir)], parent=os.getpid())
        with log_open(self._home) as log:
            start = log.tell()
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        try:
            return self._wait(None)
        except EmbeddedServerError as error:
            self.stop()
            message = failure_message(self._home, start, port) or str(error)
            raise EmbeddedServerError(message) from error

    def _port_choose(self) -> int:
        wanted = self._port or port_get(self._home)
        if wanted and is_port_free(wanted):
            return wanted
        if self._port:
            message = (
                f"Port {self._port} is held by {port_holder(self._port)}, so PostgreSQL cannot "
                "listen on it. Stop that process or choose another port."
            )
            raise EmbeddedServerError(message)
        return port_choose()

    def _wait(self, found: Postmaster | None) -> int:
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            if found is not None and found.is_ready:
                return found.port
            if self._process is not None and self._process.poll() is not None:
                message = "PostgreSQL ended while starting."
                raise EmbeddedServerError(message)
            time.sleep(0.02)
            found = postmaster_get(self._data_dir)
        message = f"PostgreSQL was not ready after {READY_WITHIN:.0f} seconds."
        raise EmbeddedServerError(message)


@contextmanager
def _io_explained(home: Path) -> Iterator[None]:
    """Turn a refusal of the file system into advice."""
    try:
        yield
    except OSError as error:
        message = (
            f"The data folder {home} cannot be used: {error.strerror} ({error.filename or home}). "
            "Free space or rights there, or set SABHA_DATA_DIR to another folder."
        )
        raise EmbeddedServerError(message) from error
