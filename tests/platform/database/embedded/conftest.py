"""What do the tests of the embedded server share?"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from sabha.database.embedded import EmbeddedServer, ServerAddress
from sabha.database.embedded.postmaster import postmaster_get

Starter = Callable[..., subprocess.Popen[str]]

START_AND_WAIT = """
import sys
from pathlib import Path
from sabha.database.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]), durable=False)
address = server.start()
print(address.port, int(server.is_ours), flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """Give a data folder to be; a server left running in it is ended by its process id."""
    folder = tmp_path / "postgres"
    yield folder
    left = postmaster_get(folder)
    if left is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(left.pid, signal.SIGQUIT)


@pytest.fixture
def server(data_dir: Path) -> Iterator[EmbeddedServer]:
    """Give a server that has not been started."""
    server = EmbeddedServer(data_dir, durable=False)
    yield server
    server.stop()


@pytest.fixture
def starter(data_dir: Path) -> Iterator[Starter]:
    """Start the server from another process, which prints its port and waits for its input."""
    processes = []

    def start() -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", START_AND_WAIT, str(data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.communicate(timeout=60)


def connect(address: ServerAddress, *, password: str | None = None) -> psycopg.Connection:
    """Connect as the owner."""
    return psycopg.connect(
        host=address.host,
        port=address.port,
        user=address.owner_user,
        password=password or address.owner_password,
        dbname="postgres",
        connect_timeout=10,
    )
