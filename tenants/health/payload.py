"""What does a body's health look like in an answer?"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from tenants.health.changes import HealthChange
from tenants.health.selectors import IDLE_DAY, BodyHealth, FleetHealth, HealthMinute

TOTALS = ("requests_hour", "errors_hour", "queue_length")


def fleet_payload(fleet: FleetHealth) -> dict[str, Any]:
    """Return the answer over all bodies."""
    return {
        "generated_at": fleet.refreshed_at.isoformat(),
        "scanner": fleet.scanner,
        "totals": totals_payload(fleet),
        "rows": [row_payload(body) for body in fleet.bodies],
    }


def totals_payload(fleet: FleetHealth) -> dict[str, int]:
    """Return how many bodies there are by verdict, and the sums of their figures."""
    verdicts = Counter(body.findings[0].level for body in fleet.bodies)
    sums = {name: sum(getattr(body.row, name) or 0 for body in fleet.bodies) for name in TOTALS}
    named = {level: verdicts[level] for level in ("ok", "watch", "bad", "quiet")}
    return {"bodies": len(fleet.bodies), **named, **sums}


def row_payload(body: BodyHealth) -> dict[str, Any]:
    """Return one body as it stands in the table."""
    row = body.row
    return {
        "id": str(row.id),
        "slug": row.slug,
        "name_en": row.name_en,
        "name_ml": row.name_ml,
        "type": row.type,
        "district": row.district,
        "state": row.state,
        "schema_version": row.schema_version,
        "requests_hour": row.requests_hour or 0,
        "errors_hour": row.errors_hour or 0,
        "p95_ms": body.p95_ms,
        "queue_age_s": body.queue_age_s,
        "last_activity_at": _moment(row.last_activity_at),
        "verdict": body.findings[0].level,
        "spark": row.spark or IDLE_DAY,
    }


def words_payload(body: BodyHealth) -> dict[str, str]:
    """Return what is to be said and done, gravest first."""
    said = [finding.words for finding in body.findings]
    return {
        "verdict_en": " ".join(words.text_en for words in said),
        "verdict_ml": " ".join(words.text_ml for words in said),
        "advice_en": " ".join(words.advice_en for words in said),
        "advice_ml": " ".join(words.advice_ml for words in said),
    }


def minute_payload(minute: HealthMinute) -> dict[str, Any]:
    """Return one minute of the timeline."""
    return {
        "at": minute.at.isoformat(),
        "requests": minute.requests,
        "errors": minute.errors,
        "p95_ms": minute.p95_ms,
    }


def change_payload(change: HealthChange) -> dict[str, str]:
    """Return something that was done to the body."""
    return {"at": change.at.isoformat(), "text_en": change.text_en, "text_ml": change.text_ml}


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
