"""What is told of a visit, and of what a visitor did?"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sabha.audit.models import AuditEntry
from sabha.identity.models import User
from sabha.modularity.manifest import Manifest, Record
from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.permissions.codes import permissions_by_code
from tenants.directory.cards import address_of, card_of
from tenants.visits.models import SupportVisit, VisitAct
from tenants.visits.scope import SEEING, scope_parts

REFUSED = 400
# The queue of a seat; a visitor has none.
OWN_WORK = "/office"
LEFT = ("Left the office", "ഓഫീസ് വിട്ടിറങ്ങി")
COLUMNS = (
    "id",
    "reason",
    "asked_at",
    "asked_hours",
    "asked_modules",
    "asked_mode",
    "hours",
    "modules",
    "decided_at",
    "refusal",
    "ends_at",
    "closed_at",
    "requests",
    "last_seen_at",
)


def visit_payload(visit: SupportVisit, now: datetime) -> dict[str, Any]:
    """Return a visit with the state that holds at `now`, and what the asked parts open."""
    asked, officer = set(visit.asked_modules), visit.decided_by
    return {
        **{name: getattr(visit, name) for name in COLUMNS},
        "state": visit.state_at(now),
        "mode": visit.mode or visit.asked_mode,
        "visitor_en": visit.user.name_en,
        "visitor_ml": visit.user.name_ml,
        "decided_by_en": officer.name_en if officer else "",
        "decided_by_ml": officer.name_ml if officer else "",
        "parts": [part for part in scope_parts(enabled=asked) if part.slug in asked],
        "body": card_of(visit.body),
    }


def entry_url(visit: SupportVisit) -> str:
    """Return the address at which the visitor comes in: the first screen that was let in."""
    let_in = visit.modules or ()
    paths = [
        item.path
        for slug, manifest in _manifests().items()
        for item in manifest.navigation
        if slug in let_in and item.permission.endswith(SEEING) and item.path != OWN_WORK
    ]
    return address_of(visit.body.slug) + (paths or [OWN_WORK])[0].removeprefix("/")


def steps_payload(visit: SupportVisit) -> list[dict[str, Any]]:
    """Return the steps of a visit, first one first."""
    columns = ("act", "at", "actor_kind", "actor_id", "actor_name", "actor_designation")
    steps = list(visit.steps.order_by("at", "id").values(*columns))
    people = User.objects.in_bulk([step["actor_id"] for step in steps if step["actor_id"]])
    return [{**step, **_names(people.get(step["actor_id"]), step["actor_name"])} for step in steps]


def entry_payload(entry: AuditEntry) -> dict[str, Any]:
    """Return one request of a visitor as the body's own record tells it."""
    told = entry.after or {}
    return {
        "id": entry.id,
        "at": entry.recorded_at,
        "asked": told.get("asked", ""),
        **_told(told.get("permission", ""), told.get("subject", ""), told.get("subject_id")),
        **_outcome(str(told.get("method", "")), int(told.get("status", 0))),
    }


def act_payload(act: VisitAct) -> dict[str, Any]:
    """Return one request of a visitor as the control plane knows it: nothing of what it showed."""
    return {
        "id": act.id,
        "at": act.at,
        "asked": "",
        **_told(act.permission, act.subject, str(act.subject_id) if act.subject_id else None),
        **_outcome(act.method, act.status),
    }


def _names(user: User | None, written: str) -> dict[str, str]:
    """Return the person's names in both languages, or the one that was written down."""
    if user is None:
        return {"actor_en": written, "actor_ml": written}
    return {"actor_en": user.name_en, "actor_ml": user.name_ml}


def _outcome(method: str, status: int) -> dict[str, Any]:
    is_read = method in {"GET", "HEAD", "OPTIONS"}
    return {"is_read": is_read, "is_refused": status >= REFUSED, "status": status}


def _told(permission: str, subject: str, subject_id: str | None) -> dict[str, Any]:
    """Say in the words of the permission what was done, and where the record is to be seen."""
    known = permissions_by_code().get(permission)
    text_en, text_ml = (known.name_en, known.name_ml) if known else LEFT
    manifest = _manifests().get(permission.partition(".")[0])
    record = _records().get(subject) if subject_id else None
    path = record.path if record else ""
    return {
        "text_en": text_en,
        "text_ml": text_ml,
        "module_en": manifest.name_en if manifest else "",
        "module_ml": manifest.name_ml if manifest else "",
        "record_en": record.name_en if record else "",
        "record_ml": record.name_ml if record else "",
        "path": path.format(id=subject_id) if "{id}" in path else "",
    }


def _manifests() -> dict[str, Manifest]:
    return {**manifests(), OFFICE.slug: OFFICE}


def _records() -> dict[str, Record]:
    return {
        record.subject: record for manifest in _manifests().values() for record in manifest.records
    }
