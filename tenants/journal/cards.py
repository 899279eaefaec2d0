"""What does a reader of the journal see of each act?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sabha.history.acts import Words, borne, problem_words
from sabha.identity.models import User
from tenants.directory.models import LocalBody
from tenants.journal.models import ControlEntry
from tenants.journal.words import entry_words


@dataclass(frozen=True, slots=True)
class JournalCard:
    """One act; `body` names the body that it concerned, `why` what an act not done met."""

    entry: ControlEntry
    told: Words
    why: Words
    actor: Words
    body: Words | None


def cards_of(entries: Sequence[ControlEntry]) -> list[JournalCard]:
    """Return a card for each entry, with names read in two queries."""
    people = actor_names(entry.actor_id for entry in entries)
    bodies = _body_names({entry.body_id for entry in entries if entry.body_id})
    return [
        JournalCard(
            entry=entry,
            told=entry_words(entry),
            why=problem_words(code=entry.problem),
            actor=people.get(entry.actor_id, Words(entry.actor_name, entry.actor_name)),
            body=bodies.get(entry.body_id),
        )
        for entry in entries
    ]


def actor_names(ids: Iterable[UUID | None]) -> dict[UUID | None, Words]:
    """Return the names that people bear now."""
    found = User.objects.filter(id__in={each for each in ids if each})
    rows = found.values_list("id", "name_en", "name_ml")
    return {user_id: borne(ml or en, en=en, ml=ml) for user_id, en, ml in rows}


def _body_names(ids: set[UUID]) -> dict[UUID | None, Words]:
    rows = LocalBody.objects.filter(id__in=ids).values_list("id", "name_en", "name_ml")
    return {body_id: Words(name_en, name_ml) for body_id, name_en, name_ml in rows}
