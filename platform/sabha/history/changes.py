"""What did an act change, in words, and what of it may this reader see?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sabha.audit.models import AuditEntry
from sabha.history.acts import Words
from sabha.history.records import Named
from sabha.identity.actor import Actor
from sabha.modularity.manifest import Field, Record

MASK = "•••"
YES_NO = {True: Words("yes", "അതെ"), False: Words("no", "അല്ല")}


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after; None where there was nothing, `MASK` where it is not shown."""

    field: str
    name: Words
    before: Words | None
    after: Words | None
    is_masked: bool


def changes_of(
    *, entry: AuditEntry, record: Record | None, named: Named, reader: Actor
) -> list[Change]:
    """Return the fields that an entry tells of, masked where `reader` may not see them."""
    return [
        _change(name, entry, record, named, reader)
        for name in sorted({*(entry.before or {}), *(entry.after or {})})
    ]


def references_of(*, entry: AuditEntry, record: Record | None) -> Iterator[tuple[str, UUID]]:
    """Yield the records, by subject and id, that an entry's fields refer to."""
    for told in record.fields if record else ():
        for side in (entry.before, entry.after):
            found = _as_id((side or {}).get(told.name)) if told.refers else None
            if found is not None:
                yield told.refers, found


def _change(
    name: str, entry: AuditEntry, record: Record | None, named: Named, reader: Actor
) -> Change:
    told = next((f for f in (record.fields if record else ()) if f.name == name), None)
    is_masked = not _may_see(told, record, reader)
    sides = [side[name] if side and name in side else None for side in (entry.before, entry.after)]
    before, after = (_words(value, told, named, is_masked=is_masked) for value in sides)
    label = Words(told.name_en, told.name_ml) if told else Words(name, name)
    return Change(name, label, before, after, is_masked)


def _may_see(told: Field | None, record: Record | None, reader: Actor) -> bool:
    if told is not None and told.is_open:
        return True
    needed = {record.permission if record else "", told.permission if told else ""} - {""}
    return record is not None and needed <= reader.permissions


def _words(value: Any, told: Field | None, named: Named, *, is_masked: bool) -> Words | None:
    if value is None or value == "":
        return None
    if is_masked:
        return Words(MASK, MASK)
    if isinstance(value, bool):
        return YES_NO[value]
    if isinstance(value, list):
        text = ", ".join(str(item) for item in value)
        return Words(text, text)
    label = _label(value, told, named)
    return label or Words(str(value), str(value))


def _label(value: Any, told: Field | None, named: Named) -> Words | None:
    if told is None:
        return None
    if str(value) in told.words:
        return Words(*told.words[str(value)])
    found = _as_id(value) if told.refers else None
    return named.get(told.refers, found) if found else None


def _as_id(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
