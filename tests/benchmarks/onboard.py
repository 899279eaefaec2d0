"""How long until a local body is active, and how long does plain django-tenants take?"""

from __future__ import annotations

from statistics import median

from tests.benchmarks.machine import machine_facts
from tests.benchmarks.options import Options
from tests.benchmarks.place import MAINTENANCE, Place
from tests.benchmarks.report import Goal, Report, Row
from tests.benchmarks.stock import Made, bodies_make, cores, peers_make, prepare, size_facts

STATE = 1200
MOST_SECONDS = 240.0
LEAST_RATIO = 10.0
NOTE = (
    "Sabha validates the row, makes role, schema and tables, lays out seats and roles, "
    "enters the ledger and the journal, and checks itself; the peer makes schema, "
    "tables and host."
)


def run(place: Place, options: Options) -> Report:
    """Onboard in chunks, with tenants of the peer in between; compare per tenant."""
    prepare(place)
    rounds = max(1, min(options.rounds, options.bodies // 3))
    own, single, parallel = [], [], []
    for chunk in _chunks(options.bodies, rounds):
        own.append(bodies_make(place, chunk))
        share = max(1, options.peers // (2 * rounds))
        single.append(peers_make(place, share))
        parallel.append(peers_make(place, share, processes=cores()))
    best = min(_each(single), _each(parallel))
    ratio = best / _each(own)
    seconds = sum(made.seconds for made in own) / options.bodies * STATE
    return Report(
        name="onboard",
        question="seconds from a register's row to an active tenant",
        columns=("tenants", "seconds", "s each"),
        rows=[
            _row(f"sabha onboard, {cores()} threads", own),
            _row("django-tenants save(), one process", single),
            _row(f"django-tenants save(), {cores()} processes", parallel),
        ],
        ratio=round(ratio, 2),
        ratio_of="django-tenants at its best against Sabha, median seconds per tenant",
        goals=[
            Goal("at least 10 times as fast", f"{ratio:.1f} times", ratio >= LEAST_RATIO),
            Goal(
                f"{STATE} bodies within {MOST_SECONDS:.0f} s",
                f"{seconds:.0f} s" + _scaled(options.bodies),
                seconds <= MOST_SECONDS,
            ),
        ],
        size=size_facts(place),
        machine=machine_facts(place.value(MAINTENANCE, "SHOW server_version")),
        notes=[NOTE],
    )


def _chunks(total: int, rounds: int) -> list[int]:
    """Divide `total` into `rounds` parts that differ by one at most."""
    return [total // rounds + (number < total % rounds) for number in range(rounds)]


def _each(made: list[Made]) -> float:
    return median(one.seconds / one.tenants for one in made)


def _row(who: str, made: list[Made]) -> Row:
    seconds = sum(one.seconds for one in made)
    return Row(who, [sum(one.tenants for one in made), round(seconds, 2), round(_each(made), 4)])


def _scaled(bodies: int) -> str:
    return "" if bodies >= STATE else f", scaled from {bodies}"
