"""In which exact bytes is an audit entry hashed?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sabha.audit.models import AuditEntry

FIRST_HASH = "0" * 64
HASHED_FIELDS = (
    "id",
    "recorded_at",
    "action",
    "subject",
    "subject_id",
    "before",
    "after",
    "actor_kind",
    "actor_id",
    "actor_name",
    "actor_designation",
    "seat_id",
    "request_id",
    "address",
)
# Fields that came later enter the hash only where they say something, so that entries written
# before them are hashed as they were.
LATER_FIELDS: dict[str, object] = {
    "outcome": "done",
    "is_read": False,
    "acting_for": "",
    "visit_id": None,
    "problem": "",
    "actor_name_en": "",
    "actor_name_ml": "",
    "actor_designation_en": "",
    "actor_designation_ml": "",
    "acting_for_en": "",
    "acting_for_ml": "",
}

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plain(value: object) -> object:
    """Return `value` as JSON that a database gives back unchanged: no floats, no null characters.

    Raises:
        TypeError: `value` holds something that is neither JSON nor a date, number or UUID.
    """
    match value:
        case str():
            return value.replace("\x00", "\ufffd")
        case None | bool() | int():
            return value
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | float() | Decimal() | UUID():
            return str(value)
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple() | set() | frozenset():
            items = [plain(item) for item in value]
            return sorted(items, key=str) if isinstance(value, set | frozenset) else items
    raise TypeError(f"an audit entry cannot hold a {type(value).__name__}")


def content_hash(entry: AuditEntry) -> str:
    """Return the hash of an entry; see `fields_hash`."""
    return fields_hash({name: getattr(entry, name) for name in (*HASHED_FIELDS, *LATER_FIELDS)})


def fields_hash(fields: Mapping[str, object]) -> str:
    """Return the SHA-256, in hexadecimal, of the canonical JSON of an entry's fields.

    Canonical: the hashed fields, and those of the later ones that say something, with keys sorted,
    no spaces, UTF-8, times in UTC to the microsecond, everything that is not JSON as text.
    """
    said = {name: plain(fields[name]) for name in HASHED_FIELDS}
    for name, unsaid in LATER_FIELDS.items():
        if fields[name] != unsaid:
            said[name] = plain(fields[name])
    return hashlib.sha256(_CANONICAL.encode(said).encode()).hexdigest()


def link_hash(*, prev_hash: str, sequence: int, content: str) -> str:
    """Return the hash that chains an entry to the one before it."""
    return hashlib.sha256(f"{prev_hash}:{sequence}:{content}".encode()).hexdigest()
