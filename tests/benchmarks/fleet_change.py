"""How long until every tenant has one more column and index, recorded in a ledger?"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from tests.benchmarks.deployed import change_deploy
from tests.benchmarks.machine import machine_facts
from tests.benchmarks.options import Options
from tests.benchmarks.place import CELL, CONTROL, MAINTENANCE, PEER, Place
from tests.benchmarks.report import Goal, Report, Row
from tests.benchmarks.sides import own_ask, peer_ask
from tests.benchmarks.stock import body_schemas, ensure, peer_schemas, size_facts

STATE = 1200
MOST_SECONDS = 30.0
LEAST_RATIO = 20.0
ROWS = 200
EXECUTORS = ("standard", "multiprocessing")

FILL = """
INSERT INTO "{schema}".entries_entry (id, subject, applicant, amount, made_at)
SELECT uuidv7(), 'subject ' || n, 'applicant ' || n, n, now() - n * interval '1 minute'
  FROM generate_series(1, {rows}) n
"""
LANDED = """
SELECT (SELECT count(*) FROM information_schema.columns
         WHERE table_name = 'entries_entry' AND column_name = %(column)s
           AND table_schema = ANY(%(schemas)s)),
       (SELECT count(*) FROM pg_indexes
         WHERE indexname = 'entries_' || %(column)s AND schemaname = ANY(%(schemas)s))
"""
LEDGER = """
SELECT count(*) FROM fleet_fleetmigration
 WHERE app = 'entries' AND state = 'done' AND migration LIKE '%%' || %s
"""


def run(place: Place, options: Options) -> Report:
    """Deploy one migration a round and roll it out on both sides; check that it is everywhere."""
    ensure(place, bodies=options.bodies, peers=options.peers)
    entries_fill(place)
    own: list[float] = []
    peers: dict[str, list[float]] = {executor: [] for executor in EXECUTORS}
    for number in range(max(options.rounds, len(EXECUTORS))):
        column = change_deploy(place)
        executor = EXECUTORS[number % len(EXECUTORS)]
        own.append(own_ask(place, "fleet", "migrate", "--json").data["seconds"])
        peers[executor].append(peer_ask(place, "migrate", executor).data["seconds"])
        _landed_check(place, column)
    rows = [_row("sabha fleet migrate, with ledger", own, place.bodies)]
    rows += [_row(f"migrate_schemas, {name}", found, place.peers) for name, found in peers.items()]
    ratio = min(row.figures[-1] for row in rows[1:]) / rows[0].figures[-1]
    seconds = median(own) / place.bodies * STATE
    return Report(
        name="fleet-change",
        question="seconds to add a column and an index to a table of every tenant",
        columns=("tenants", "seconds", "ms each"),
        rows=rows,
        ratio=round(ratio, 2),
        ratio_of="the peer's faster executor against Sabha, median per tenant",
        goals=[
            Goal("at least 20 times as fast", f"{ratio:.1f} times", ratio >= LEAST_RATIO),
            Goal(
                f"{STATE} bodies within {MOST_SECONDS:.0f} s",
                f"{seconds:.1f} s for {place.bodies} scaled to {STATE}",
                seconds <= MOST_SECONDS,
            ),
        ],
        size={**size_facts(place), "rows_per_table": ROWS},
        machine=machine_facts(place.value(MAINTENANCE, "SHOW server_version")),
        notes=[
            (
                "Sabha records the SQL once on its template and replays it in waves (pilot, 1 %, "
                "10 %, all) with two workers; the recording is part of its seconds."
            ),
        ],
    )


def entries_fill(place: Place) -> None:
    """Give every tenant of both sides the same rows, once."""
    for database, schemas in ((CELL, body_schemas(place)), (PEER, peer_schemas(place))):
        new = [schema for schema in schemas if schema not in place.prepared]
        for schemas_together in _batches(new):
            place.rows(
                database,
                ";".join(FILL.format(schema=s, rows=ROWS) for s in schemas_together),
            )
        place.prepared.update(new)


def _batches(schemas: list[str]) -> Iterable[list[str]]:
    return (schemas[start : start + 100] for start in range(0, len(schemas), 100))


def _landed_check(place: Place, column: str) -> None:
    """Refuse figures of a change that did not reach every tenant and the ledger."""
    found = []
    for database, schemas in ((CELL, body_schemas(place)), (PEER, peer_schemas(place))):
        columns, indexes = place.rows(database, LANDED, {"column": column, "schemas": schemas})[0]
        found.append(columns == indexes == len(schemas))
    found.append(place.value(CONTROL, LEDGER, [column]) == place.bodies)
    if not all(found):
        message = f"{column} is not everywhere: bodies, peers, ledger {found}"
        raise AssertionError(message)


def _row(who: str, seconds: list[float], tenants: int) -> Row:
    middle = median(seconds)
    return Row(who, [tenants, round(middle, 3), round(1000 * middle / tenants, 3)])
