"""How is an entry told to a reader?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sabha.audit.models import AuditEntry
from sabha.history.acts import SILENCE, Words, act_words, borne, problem_words
from sabha.history.changes import Change, changes_of, references_of
from sabha.history.records import Named, record_get, records_name
from sabha.identity.actor import Actor
from sabha.modularity.manifest import Record

SEAT = "seats.seat"


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One act as shown; `sequence` is its number in the body's chain.

    `seat` and `label` are blank where they are not known, `path` where the reader may not go.
    """

    id: UUID
    sequence: int | None
    at: datetime
    action: str
    text: Words
    outcome: str
    problem: Words
    is_read: bool
    actor_id: UUID | None
    actor_kind: str
    actor_name: Words
    designation: Words
    acting_for: Words
    is_visit: bool
    seat: Words
    subject: str
    subject_id: UUID
    kind: Words
    label: Words
    path: str
    changes: list[Change]
    request_id: str
    address: str


def cards_of(*, entries: Sequence[AuditEntry], reader: Actor) -> list[EntryCard]:
    """Return entries as `reader` may see them, with one query for each kind of record named."""
    wanted = {(entry.subject, entry.subject_id) for entry in entries}
    wanted |= {(SEAT, entry.seat_id) for entry in entries if entry.seat_id}
    for entry in entries:
        wanted |= set(references_of(entry=entry, record=record_get(subject=entry.subject)))
    named = records_name(wanted=wanted)
    return [_card(entry, record_get(subject=entry.subject), named, reader) for entry in entries]


def _card(entry: AuditEntry, record: Record | None, named: Named, reader: Actor) -> EntryCard:
    is_open = record is not None and record.permission in reader.permissions
    seat = named.get(SEAT, entry.seat_id) if entry.seat_id else None
    path = record.path.replace("{id}", str(entry.subject_id)) if record and is_open else ""
    return EntryCard(
        id=entry.id,
        sequence=entry.link.sequence if hasattr(entry, "link") else None,
        at=entry.recorded_at,
        action=entry.action,
        text=act_words(action=entry.action, outcome=entry.outcome),
        outcome=entry.outcome,
        problem=problem_words(code=entry.problem),
        is_read=entry.is_read,
        actor_id=entry.actor_id,
        actor_kind=entry.actor_kind,
        actor_name=borne(entry.actor_name, en=entry.actor_name_en, ml=entry.actor_name_ml),
        designation=borne(
            entry.actor_designation,
            en=entry.actor_designation_en,
            ml=entry.actor_designation_ml,
        ),
        acting_for=borne(entry.acting_for, en=entry.acting_for_en, ml=entry.acting_for_ml),
        is_visit=entry.visit_id is not None,
        seat=seat or SILENCE,
        subject=entry.subject,
        subject_id=entry.subject_id,
        kind=Words(record.name_en, record.name_ml) if record else SILENCE,
        label=named.get(entry.subject, entry.subject_id) or SILENCE,
        path=path,
        changes=changes_of(entry=entry, record=record, named=named, reader=reader),
        request_id=entry.request_id,
        address=entry.address,
    )
