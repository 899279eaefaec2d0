"""How is an act on a body told in words?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tenants.journal.models import ControlEntry
from tenants.journal.selectors import entry_list

WORDS = {
    "lifecycle.activate": ("Set up and active", "സജ്ജമാക്കി പ്രവർത്തനം തുടങ്ങി"),
    "lifecycle.transition": ("State changed", "നില മാറ്റി"),
    "enablement.enable": ("Module enabled", "മൊഡ്യൂൾ ഓൺ ചെയ്തു"),
    "enablement.disable": ("Module disabled", "മൊഡ്യൂൾ ഓഫ് ചെയ്തു"),
    "fleet.migrate": ("Schema brought up to date", "സ്കീമ പുതുക്കി"),
    "onboarding.draft": ("Entered in the directory", "ഡയറക്ടറിയിൽ ചേർത്തു"),
}


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened to a body, in both languages."""

    at: datetime
    kind: str
    text_en: str
    text_ml: str
    actor: str


def timeline_of(body_id: UUID) -> list[TimelineEntry]:
    """Return what was done to a body, newest first."""
    return [_told(entry) for entry in entry_list(body_id=body_id)]


def _told(entry: ControlEntry) -> TimelineEntry:
    words_en, words_ml = WORDS.get(entry.action, (entry.action, entry.action))
    detail = _detail(entry)
    return TimelineEntry(
        at=entry.at,
        kind=entry.action,
        text_en=f"{words_en}{detail}",
        text_ml=f"{words_ml}{detail}",
        actor=entry.actor_name,
    )


def _detail(entry: ControlEntry) -> str:
    after = entry.after or {}
    facts = [str(after[key]) for key in ("state", "module", "version") if key in after]
    if entry.reason:
        facts.append(entry.reason)
    return f": {' · '.join(facts)}" if facts else ""
