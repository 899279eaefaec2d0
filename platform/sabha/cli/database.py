"""How does a single command get a database while no deployment runs?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sabha.config.env import Environment
from sabha.database.embedded import EmbeddedServer
from sabha.database.embedded.credentials import port_get
from sabha.supervisor.errors import SupervisorError


@contextmanager
def database_open(environment: Environment) -> Iterator[None]:
    """Start the embedded server for the length of a command, unless it runs or is not used.

    Raises:
        SupervisorError: it had to move to another port than the loaded settings name.
    """
    if not environment.is_embedded:
        yield
        return
    expected = port_get(environment.data_dir)
    with EmbeddedServer(environment.data_dir / "postgres") as server:
        address = server.start()
        if expected is not None and address.port != expected:
            message = f"The database moved from port {expected} to {address.port}. Run this again."
            raise SupervisorError(message)
        yield
