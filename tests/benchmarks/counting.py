"""How many statements and round trips does the database server see for a request?"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
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


def counted(place: Place, databases: Sequence[str], act: Callable[[], None], times: int) -> Counted:
    """Count what `act`, which sends `times` requests, does in `databases`.

    Statements are the calls of pg_stat_statements, round trips the messages that the server's
    log tells of while it logs everything. Never call this while time is being measured.
    """
    _log_all(place, is_on=True)
    log = place.home / "logs" / "postgres.log"
    start = log.stat().st_size
    place.rows(MAINTENANCE, "SELECT pg_stat_statements_reset()")
    act()
    time.sleep(SETTLES_WITHIN)
    calls = place.value(MAINTENANCE, CALLS, [list(databases)])
    _log_all(place, is_on=False)
    with log.open("rb") as file:
        file.seek(start)
        told = file.read().decode("utf-8", "replace")
    messages = sum(match["database"] in databases for match in MESSAGE.finditer(told))
    return Counted(statements=calls / times, round_trips=messages / times)


def _log_all(place: Place, *, is_on: bool) -> None:
    place.rows(MAINTENANCE, f"ALTER SYSTEM SET log_statement = '{'all' if is_on else 'none'}'")
    place.rows(MAINTENANCE, "SELECT pg_reload_conf()")
    time.sleep(SETTLES_WITHIN)
