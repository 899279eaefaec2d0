"""How many statements and round trips does the database server see for a request?"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from tests.benchmarks.place import MAINTENANCE, Place

CALLS = """
SELECT coalesce(sum(s.calls), 0)::int FROM pg_stat_statements s
  JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = ANY(%s)
"""
# One message is one line: a simple query however many statements it has, or one execution.
MESSAGE = re.compile(r"@(?P<database>\S+) LOG:  (statement|execute)")
SETTLES_WITHIN = 0.3


@dataclass(frozen=True, slots=True)
class Counted:
    """What one request costs at the database server, on average."""

    statements: float
    round_trips: float


@contextmanager
def everything_logged(place: Place) -> Iterator[None]:
    """Have the server log every message; nothing that is timed may run meanwhile."""
    _log_switch(place, "all")
    try:
        yield
    finally:
        _log_switch(place, "none")


def counted(place: Place, databases: Sequence[str], act: Callable[[], None], times: int) -> Counted:
    """Count what `act`, which sends `times` requests, does in `databases` while all is logged.

    Statements are the calls of pg_stat_statements, round trips the messages that the log tells of.
    """
    log = place.home / "logs" / "postgres.log"
    start = log.stat().st_size
    place.rows(MAINTENANCE, "SELECT pg_stat_statements_reset()")
    act()
    calls = place.value(MAINTENANCE, CALLS, [list(databases)])
    with log.open("rb") as file:
        file.seek(start)
        told = file.read().decode("utf-8", "replace")
    messages = sum(match["database"] in databases for match in MESSAGE.finditer(told))
    return Counted(statements=calls / times, round_trips=messages / times)


def _log_switch(place: Place, what: str) -> None:
    place.rows(MAINTENANCE, f"ALTER SYSTEM SET log_statement = '{what}'")
    place.rows(MAINTENANCE, "SELECT pg_reload_conf()")
    time.sleep(SETTLES_WITHIN)
