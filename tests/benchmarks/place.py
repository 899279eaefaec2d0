"""Where does a benchmark run, and what is left of it afterwards?"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from sabha.database.embedded import EmbeddedServer
from sabha.database.embedded.server import ServerAddress

MAINTENANCE = "postgres"
CONTROL = "sabha"
CELL = "sabha_cell_main"
PEER = "bench_peer"
PLAIN = "bench_plain"

Parameters = Sequence[Any] | Mapping[str, Any]


@dataclass
class Place:
    """A PostgreSQL server of its own in a temporary folder, for all sides of a run.

    `bodies` and `peers` are how many tenants each side has by now, `deployed` how many migrations
    of the benchmark's own app stand in the folder that both sides read them from.
    """

    home: Path
    address: ServerAddress
    bodies: int = 0
    peers: int = 0
    deployed: int = 0
    prepared: set[str] = field(default_factory=set)

    def rows(self, database: str, query: str, parameters: Parameters = ()) -> list[Any]:
        """Ask a database as its owner; statements without a result give []."""
        with psycopg.connect(self._url(database), autocommit=True) as connection:
            cursor = connection.execute(query.encode(), parameters)
            return cursor.fetchall() if cursor.description else []

    def value(self, database: str, query: str, parameters: Parameters = ()) -> Any:
        """Ask for one value."""
        return self.rows(database, query, parameters)[0][0]

    def _url(self, database: str) -> str:
        login = f"{self.address.owner_user}:{quote(self.address.owner_password, safe='')}"
        return f"postgresql://{login}@{self.address.host}:{self.address.port}/{database}"


@contextmanager
def place_open(*, is_durable: bool = True) -> Iterator[Place]:
    """Start the server with the settings of production; stop and remove everything at the end.

    Without `is_durable` it is quicker and its figures mean nothing: for tests.
    """
    home = Path(tempfile.mkdtemp(prefix="sabha-bench-"))
    # The server may run under an account of its own, which must pass through this folder.
    home.chmod(0o755)
    try:
        server = EmbeddedServer(home / "postgres", durable=is_durable)
        try:
            yield Place(home=home, address=server.start())
        finally:
            server.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)
