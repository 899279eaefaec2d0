"""How long does it take to find that no tenant needs a migration?"""

from __future__ import annotations

from statistics import median

from tests.benchmarks.machine import machine_facts
from tests.benchmarks.options import Options
from tests.benchmarks.place import MAINTENANCE, Place
from tests.benchmarks.report import Goal, Report, Row
from tests.benchmarks.sides import Answer, own_ask, peer_ask
from tests.benchmarks.stock import ensure, size_facts

MOST_SECONDS = 1.0
EXECUTORS = ("standard", "multiprocessing")


def run(place: Place, options: Options) -> Report:
    """Run both commands by turns, each time in a new process."""
    ensure(place, bodies=options.bodies, peers=options.peers)
    own: list[Answer] = []
    peers: dict[str, list[Answer]] = {executor: [] for executor in EXECUTORS}
    for _ in range(options.rounds):
        own.append(own_ask(place, "fleet", "migrate", "--json"))
        for executor, answers in peers.items():
            answers.append(peer_ask(place, "migrate", executor))
    if any(answer.data["bodies"] for answer in own):
        message = f"there was something to migrate: {own[0].data}"
        raise AssertionError(message)
    seconds = median(answer.data["seconds"] for answer in own)
    rows = [_row("sabha fleet migrate", own, place.bodies)]
    rows += [_row(f"migrate_schemas, {name}", a, place.peers) for name, a in peers.items()]
    best = min(row.figures[-1] for row in rows[1:])
    ratio = best / rows[0].figures[-1]
    return Report(
        name="fleet-noop",
        question="seconds to find nothing to migrate",
        columns=("tenants", "seconds", "with start", "ms each"),
        rows=rows,
        ratio=round(ratio, 2),
        ratio_of="the peer's faster executor against Sabha, median per tenant",
        goals=[
            Goal(
                f"within {MOST_SECONDS:.0f} s for 1200 bodies",
                f"{seconds:.2f} s for {place.bodies}",
                seconds <= MOST_SECONDS,
            )
        ],
        size=size_facts(place),
        machine=machine_facts(place.value(MAINTENANCE, "SHOW server_version")),
        notes=["“with start” is the whole process: Python, imports and Django as well."],
    )


def _row(who: str, answers: list[Answer], tenants: int) -> Row:
    seconds = median(answer.data["seconds"] for answer in answers)
    wall = median(answer.wall_seconds for answer in answers)
    return Row(
        who, [tenants, round(seconds, 3), round(wall, 2), round(1000 * seconds / tenants, 4)]
    )
