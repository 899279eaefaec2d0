"""May this step be taken with this visit now, and if not, why?"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sabha.errors import DomainError
from sabha.permissions.ability import ALLOWED, Ability
from tenants.visits.models import SupportVisit
from tenants.visits.states import NEXT, Mode, VisitState

ACTS = {
    "accept": VisitState.OPEN,
    "refuse": VisitState.REFUSED,
    "withdraw": VisitState.WITHDRAWN,
    "lapse": VisitState.LAPSED,
    "end": VisitState.ENDED,
    "revoke": VisitState.REVOKED,
    "expire": VisitState.EXPIRED,
}
_STATES = {
    VisitState.ASKED: ("waiting for an answer", "മറുപടി കാത്തിരിക്കുന്നു"),
    VisitState.OPEN: ("open", "തുറന്നിരിക്കുന്നു"),
    VisitState.REFUSED: ("refused", "നിരസിച്ചു"),
    VisitState.WITHDRAWN: ("withdrawn", "പിൻവലിച്ചു"),
    VisitState.LAPSED: ("lapsed without an answer", "മറുപടിയില്ലാതെ അസാധുവായി"),
    VisitState.ENDED: ("ended", "അവസാനിച്ചു"),
    VisitState.REVOKED: ("stopped by the office", "ഓഫീസ് നിർത്തി"),
    VisitState.EXPIRED: ("over: its time has passed", "സമയം കഴിഞ്ഞു"),
}


class VisitSettledError(DomainError):
    """The visit has gone on to a state from which this step does not lead."""

    code = "visit-settled"
    status = 409
    title_en = "This visit is {state_en}."
    title_ml = "ഈ സന്ദർശനം: {state_ml}."


class ScopeTooWideError(DomainError):
    """More was let in than was asked for; whoever asks for more asks anew."""

    code = "visit-wider-than-asked"
    status = 400
    title_en = "No more can be let in than was asked for."
    title_ml = "ചോദിച്ചതിലും കൂടുതൽ അനുവദിക്കാനാവില്ല."


def step_refusal(*, visit: SupportVisit, act: str, now: datetime) -> DomainError | None:
    """Return why the step cannot be taken, or None."""
    state = visit.state_at(now)
    if ACTS[act] in NEXT.get(state, frozenset()):
        return None
    state_en, state_ml = _STATES[state]
    return VisitSettledError(state_en=state_en, state_ml=state_ml)


def step_ability(*, visit: SupportVisit, act: str, now: datetime) -> Ability:
    """Return the same answer in the form that a screen shows."""
    refusal = step_refusal(visit=visit, act=act, now=now)
    return ALLOWED if refusal is None else Ability.refused_by(refusal)


def entering_ability(*, visit: SupportVisit, now: datetime) -> Ability:
    """Say whether the visitor gets in at `now`: the office must have it in its own record."""
    if visit.state_at(now) == VisitState.OPEN and visit.recorded_at is not None:
        return ALLOWED
    state_en, state_ml = _STATES[visit.state_at(now)]
    return Ability.refused_by(VisitSettledError(state_en=state_en, state_ml=state_ml))


def narrowing_check(
    *, visit: SupportVisit, hours: int, modules: Collection[str], mode: str
) -> None:
    """Make sure that no more is let in than was asked for.

    Raises:
        ScopeTooWideError: more hours, another module, or changing where looking was asked.
    """
    is_narrower = (
        1 <= hours <= visit.asked_hours
        and set(modules) <= set(visit.asked_modules)
        and mode in (Mode.READ, visit.asked_mode)
    )
    if not (is_narrower and modules):
        raise ScopeTooWideError
