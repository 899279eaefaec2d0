"""What does tenancy cost in a request, beside the same view without tenants?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from statistics import fmean, median, quantiles

from tests.benchmarks import sides
from tests.benchmarks.counting import Counted, counted, everything_logged
from tests.benchmarks.fleet_change import FILL, ROWS, entries_fill
from tests.benchmarks.load import OPERATIONS, Aim, aims_of, latencies, throughput
from tests.benchmarks.machine import machine_facts
from tests.benchmarks.options import Options
from tests.benchmarks.place import CELL, CONTROL, MAINTENANCE, PEER, PLAIN, Place
from tests.benchmarks.report import Goal, Report, Row
from tests.benchmarks.serving import THREADS, Serving, Variant, served
from tests.benchmarks.stock import ensure, size_facts

TENANTS = 8
CLIENTS = 4
COUNTED = 40
BURST = 10
RATE_BURST = 40
MIX = {"one": 0.6, "list": 0.3, "write": 0.1}
LEAST_SHARE = 0.95
MOST_EXTRA = 1.0
DATABASES = (CONTROL, CELL, PEER, PLAIN)
BASE, OURS, PEERS = "without tenants", "sabha", "django-tenants"
BASE_WHOLE, OURS_WHOLE = f"{BASE}, signed in", f"{OURS}, signed in"
NO_LIMITS = {f"SABHA_{kind}_LIMIT": "0" for kind in ("ADDRESS", "ACCOUNT", "BODY")}

NOTES = (
    (
        f"All sides: granian with one worker and {THREADS} threads, a pool of connections, "
        "server-side binding, and each request one transaction, save on the last line."
    ),
    (
        f"Latency with one client; requests per second with {CLIENTS} clients and 6 reads, 3 lists "
        "and 1 write of ten. The clients run on the same machine."
    ),
    (
        "Signed in: the product with all its middleware, a session with a second factor, standing, "
        "permission, and an audit entry for each record read or written, chained and hashed; "
        "beside it Django's sessions, CSRF check, users, model permissions and a plain line for "
        "each act."
    ),
)


@dataclass
class Found:
    """What one variant showed: seconds of each request by operation, rates, processor time."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {o: [] for o in OPERATIONS})
    rates: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    cost: dict[str, Counted] = field(default_factory=dict)

    def quiet_seconds(self) -> float:
        """Return the lower quartile of the mix's latency: what others on the machine leave be."""
        return sum(quantiles(self.seconds[o], n=4)[0] * share for o, share in MIX.items())

    def trips(self) -> float:
        """Return the round trips of a request, on average over the operations."""
        return sum(cost.round_trips for cost in self.cost.values()) / len(self.cost)


def run(place: Place, options: Options) -> Report:
    """Serve the same view seven ways at once and send bursts to each by turns."""
    ensure(place, bodies=max(2, options.bodies), peers=max(2, options.peers))
    _rows_fill(place)
    found: dict[str, Found] = {}
    with served(place, variants(place)) as servings:
        aims = {serving.variant.name: aims_of(serving) for serving in servings}
        for serving in servings:
            found[serving.variant.name] = Found()
            throughput(serving, _mixed(aims[serving.variant.name]), options.requests, CLIENTS)
        for _ in range(options.rounds):
            _round(servings, aims, found, options.requests)
        with everything_logged(place):
            for serving in servings:
                _count(place, serving, aims[serving.variant.name], found[serving.variant.name])
    return _report(place, options, found)


def variants(place: Place) -> list[Variant]:
    """Return the ways in which the view is served; each rotates among as many tenants."""
    ours = _hosts(place, CONTROL, "SELECT domain FROM directory_domain ORDER BY domain")
    theirs = _hosts(place, PEER, "SELECT domain FROM peer_host ORDER BY domain")
    plain = ["plain.localhost"]
    limit = {"BENCH_LIMIT_SET_CALLS": "1"}
    return [
        Variant(BASE, sides.PLAIN, "transaction", {}, plain),
        Variant(OURS, sides.OWN, "body", {}, ours),
        Variant(PEERS, sides.PEER, "transaction", {}, theirs),
        Variant(f"{PEERS}, LIMIT_SET_CALLS", sides.PEER, "transaction", limit, theirs),
        Variant(f"{BASE} or transaction", sides.PLAIN, "none", {}, plain),
        *_whole(place, ours, plain),
    ]


def _whole(place: Place, ours: Sequence[str], plain: Sequence[str]) -> list[Variant]:
    """Return both sides with all that a request of somebody who is signed in carries."""
    whole = {"BENCH_WHOLE": "1"}
    person = sides.signed_in(place, sides.PLAIN, "tests.benchmarks.plain.person:headers")
    staff = sides.signed_in(place, sides.OWN, "tests.benchmarks.own.person:headers", *ours)
    return [
        Variant(BASE_WHOLE, sides.PLAIN, "transaction", whole, plain, person),
        Variant(OURS_WHOLE, sides.OWN, "body", whole | NO_LIMITS, ours, staff),
    ]


def _hosts(place: Place, database: str, query: str) -> list[str]:
    return [host for (host,) in place.rows(database, query)][:TENANTS]


def _rows_fill(place: Place) -> None:
    entries_fill(place)
    if PLAIN not in place.prepared:
        place.rows(PLAIN, FILL.format(schema="public", rows=ROWS))
        place.prepared.add(PLAIN)


def _mixed(aims: dict[str, list[Aim]]) -> list[Aim]:
    """Return six reads of one, three lists and one write for each tenant, in turn."""
    pattern = ("one", "list", "one", "one", "list", "one", "write", "one", "list", "one")
    tenants = range(len(aims["one"]))
    return [aims[operation][tenant] for operation in pattern for tenant in tenants]


def _round(
    servings: Sequence[Serving],
    aims: dict[str, dict[str, list[Aim]]],
    found: dict[str, Found],
    requests: int,
) -> None:
    """Send one burst after another, going from server to server, so that noise hits all."""
    for operation in OPERATIONS:
        for _ in range(max(1, requests // BURST)):
            for serving in servings:
                name = serving.variant.name
                seconds = latencies(serving, aims[name][operation], BURST)
                found[name].seconds[operation] += seconds
    for _ in range(max(2, requests // RATE_BURST)):
        for serving in servings:
            name = serving.variant.name
            before = serving.cpu_seconds()
            rate = throughput(serving, _mixed(aims[name]), RATE_BURST, CLIENTS)
            found[name].rates.append(rate)
            found[name].cpu.append((serving.cpu_seconds() - before) / RATE_BURST)


def _count(place: Place, serving: Serving, aims: dict[str, list[Aim]], found: Found) -> None:
    for operation in OPERATIONS:
        act = partial(_send, serving, aims[operation])
        found.cost[operation] = counted(place, DATABASES, act, COUNTED)


def _send(serving: Serving, aims: Sequence[Aim]) -> None:
    latencies(serving, aims, COUNTED)


def _report(place: Place, options: Options, found: dict[str, Found]) -> Report:
    base, ours = found[BASE], found[OURS]
    share = median(o / b for o, b in zip(ours.rates, base.rates, strict=True))
    quiet = base.quiet_seconds() / ours.quiet_seconds()
    extra = ours.trips() - base.trips()
    peer = median(o / p for o, p in zip(ours.rates, found[PEERS].rates, strict=True))
    columns = [f"{o} {what}" for o in OPERATIONS for what in ("p50 ms", "p95 ms", "stmts", "trips")]
    return Report(
        name="request",
        question="one record, a list of 20 and a write, through the same view",
        columns=("req/s", "cpu ms", *columns),
        rows=[Row(name, _figures(one)) for name, one in found.items()],
        ratio=round(peer, 3),
        ratio_of="requests per second, Sabha against django-tenants as it comes",
        goals=[
            Goal(
                f"at most {MOST_EXTRA:.0f} round trip more than without tenants",
                f"{extra:+.2f}",
                extra <= MOST_EXTRA + 0.05,
            ),
            Goal(
                f"at least {LEAST_SHARE:.0%} of the requests per second without tenants",
                f"{share:.1%}, and {quiet:.1%} by quiet latency",
                min(share, quiet) >= LEAST_SHARE,
            ),
        ],
        size={
            **size_facts(place),
            "tenants_in_turn": min(TENANTS, place.bodies),
            "rows_per_table": ROWS,
            "requests_per_operation": len(ours.seconds["one"]),
        },
        machine=machine_facts(place.value(MAINTENANCE, "SHOW server_version")),
        notes=(*NOTES, _whole_note(found)),
    )


def _whole_note(found: dict[str, Found]) -> str:
    """Say what signing in, permission and audit cost on each side, and how the sides compare."""
    base, ours = found[BASE_WHOLE], found[OURS_WHOLE]
    share = median(o / b for o, b in zip(ours.rates, base.rates, strict=True))
    costs = [
        f"{name} +{1000 * (whole.quiet_seconds() - bare.quiet_seconds()):.2f} ms and "
        f"{whole.trips() - bare.trips():+.2f} round trips"
        for name, whole, bare in ((BASE, base, found[BASE]), (OURS, ours, found[OURS]))
    ]
    return (
        f"Authentication, permission and audit cost {', '.join(costs)}; "
        f"signed in, Sabha serves {share:.1%} of what Django alone does."
    )


def _figures(found: Found) -> list[float]:
    figures = [round(median(found.rates), 1), round(1000 * fmean(found.cpu), 3)]
    for operation in OPERATIONS:
        seconds, cost = found.seconds[operation], found.cost[operation]
        figures += [
            round(1000 * median(seconds), 3),
            round(1000 * quantiles(seconds, n=20)[-1], 3),
            round(cost.statements, 2),
            round(cost.round_trips, 2),
        ]
    return figures
