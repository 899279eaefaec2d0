"""What has happened to a local body, in words?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tenants.journal.models import ControlEntry
from tenants.journal.selectors import entry_list

_STATES = {
    "draft": ("draft", "കരട്"),
    "provisioning": ("being set up", "തയ്യാറാക്കുന്നു"),
    "active": ("active", "സജീവം"),
    "read_only": ("read-only", "വായിക്കാൻ മാത്രം"),
    "suspended": ("suspended", "നിർത്തിവച്ചു"),
    "archived": ("archived", "ആർക്കൈവ് ചെയ്തു"),
}
_TEXTS = {
    "directory.draft": ("Entered in the directory", "ഡയറക്ടറിയിൽ ചേർത്തു"),
    "lifecycle.activate": ("Set up, checked and active", "തയ്യാറാക്കി, പരിശോധിച്ചു, സജീവമാക്കി"),
    "lifecycle.transition": ("State: {to_en}", "അവസ്ഥ: {to_ml}"),
    "enablement.enable": ("Module on: {module}", "മൊഡ്യൂൾ ഓൺ: {module}"),
    "enablement.disable": ("Module off: {module}", "മൊഡ്യൂൾ ഓഫ്: {module}"),
    "visits.visit.ask": ("Support asked to visit", "സഹായസംഘം സന്ദർശനാനുമതി ചോദിച്ചു"),
    "visits.visit.accept": ("Support let in", "സഹായസംഘത്തിന് അനുമതി നൽകി"),
    "visits.visit.refuse": ("Support visit refused", "സഹായ സന്ദർശനം നിരസിച്ചു"),
    "visits.visit.withdraw": ("Support took back the request", "സഹായസംഘം അപേക്ഷ പിൻവലിച്ചു"),
    "visits.visit.lapse": ("Support visit: no answer in time", "സഹായ സന്ദർശനം: മറുപടിയുണ്ടായില്ല"),
    "visits.visit.end": ("Support left", "സഹായസംഘം മടങ്ങി"),
    "visits.visit.revoke": ("Support visit stopped by the office", "സഹായ സന്ദർശനം ഓഫീസ് നിർത്തി"),
    "visits.visit.expire": ("Support visit over", "സഹായ സന്ദർശനം അവസാനിച്ചു"),
    "invitation.create": ("Administrator invited", "അഡ്മിനിസ്ട്രേറ്ററെ ക്ഷണിച്ചു"),
    "invitation.accept": ("Invitation accepted", "ക്ഷണം സ്വീകരിച്ചു"),
}


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
    after = entry.after or {}
    to_en, to_ml = _STATES.get(str(after.get("state", "")), ("", ""))
    said = {"to_en": to_en, "to_ml": to_ml, "module": after.get("module", "")}
    english, malayalam = _TEXTS.get(entry.action, (entry.action, entry.action))
    because = f" ({entry.reason})" if entry.reason else ""
    return TimelineEntry(
        at=entry.at,
        kind=entry.action,
        text_en=english.format(**said) + because,
        text_ml=malayalam.format(**said) + because,
        actor=entry.actor_name,
    )
