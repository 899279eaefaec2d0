"""How does Prometheus read the fleet's health?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from tenants.health.selectors import BodyHealth, FleetHealth

METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Figure = Callable[[BodyHealth], float | int | None]


def _last_activity(body: BodyHealth) -> float | None:
    at = body.row.last_activity_at
    return None if at is None else int(at.timestamp())


# Each of these has one series per body; 1,200 bodies leave room for six and no more.
PER_BODY: tuple[tuple[str, str, str, Figure], ...] = (
    (
        "sabha_body_requests_total",
        "counter",
        "Requests served.",
        lambda body: body.row.requests_total or 0,
    ),
    (
        "sabha_body_errors_total",
        "counter",
        "Requests answered with 5xx.",
        lambda body: body.row.errors_total or 0,
    ),
    (
        "sabha_body_p95_seconds",
        "gauge",
        "95th percentile of the last hour's latencies.",
        lambda body: None if body.p95_ms is None else body.p95_ms / 1000,
    ),
    (
        "sabha_body_queue_age_seconds",
        "gauge",
        "How long the oldest job has waited.",
        lambda body: body.queue_age_s or 0,
    ),
    (
        "sabha_body_queue_length",
        "gauge",
        "Jobs that wait.",
        lambda body: body.row.queue_length or 0,
    ),
    (
        "sabha_body_last_activity_timestamp_seconds",
        "gauge",
        "When somebody last came.",
        _last_activity,
    ),
)


def exposition(fleet: FleetHealth) -> str:
    """Return the fleet's figures in the text format 0.0.4."""
    return "\n".join((*_fleet_lines(fleet), *_body_lines(fleet), ""))


def _fleet_lines(fleet: FleetHealth) -> Iterator[str]:
    yield from _head("sabha_bodies", "gauge", "Local bodies by state and verdict.")
    counts = Counter((body.row.state, body.findings[0].level) for body in fleet.bodies)
    for (state, verdict), count in sorted(counts.items()):
        yield f'sabha_bodies{{state="{state}",verdict="{verdict}"}} {count}'
    name = "sabha_health_refreshed_timestamp_seconds"
    yield from _head(name, "gauge", "When the figures were last folded.")
    yield f"{name} {int(fleet.refreshed_at.timestamp())}"
    yield from _head("sabha_scanner", "gauge", "How the malware scanner stands.")
    yield f'sabha_scanner{{state="{fleet.scanner}"}} 1'


def _body_lines(fleet: FleetHealth) -> Iterator[str]:
    for name, kind, text, figure in PER_BODY:
        yield from _head(name, kind, text)
        for body in fleet.bodies:
            value = figure(body)
            if value is not None:
                yield f'{name}{{body="{body.row.slug}"}} {value}'


def _head(name: str, kind: str, text: str) -> tuple[str, str]:
    return f"# HELP {name} {text}", f"# TYPE {name} {kind}"
