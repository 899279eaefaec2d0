"""What has happened to a local body, in words?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tenants.journal.models import ControlEntry
from tenants.journal.selectors import entry_list
from tenants.journal.words import entry_words


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened; `kind` is the action's code."""

    at: datetime
    kind: str
    text_en: str
    text_ml: str
    actor: str


def timeline_of(*, body_id: UUID, limit: int = 100) -> list[TimelineEntry]:
    """Return what has happened to a body, newest first."""
    return [_told(entry) for entry in entry_list(body_id=body_id, limit=limit)]


def _told(entry: ControlEntry) -> TimelineEntry:
    words = entry_words(entry)
    because = f" ({entry.reason})" if entry.reason else ""
    return TimelineEntry(
        at=entry.at,
        kind=entry.action,
        text_en=words.en + because,
        text_ml=words.ml + because,
        actor=entry.actor_name,
    )
