"""Which states does a visit go through, and which has it reached by the clock?"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models

MOST_HOURS = 72
ANSWER_WITHIN = timedelta(days=7)


class VisitState(models.TextChoices):
    """The life of a visit: asked, then open, then over."""

    ASKED = "asked", "Asked"
    OPEN = "open", "Open"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "Withdrawn"
    LAPSED = "lapsed", "Lapsed"
    ENDED = "ended", "Ended"
    REVOKED = "revoked", "Revoked"
    EXPIRED = "expired", "Expired"


class Mode(models.TextChoices):
    """Look only, or also change."""

    READ = "read", "Look only"
    WRITE = "write", "Also change"


STANDING = (VisitState.ASKED, VisitState.OPEN)
NEXT: dict[VisitState, frozenset[VisitState]] = {
    VisitState.ASKED: frozenset(
        {VisitState.OPEN, VisitState.REFUSED, VisitState.WITHDRAWN, VisitState.LAPSED}
    ),
    VisitState.OPEN: frozenset({VisitState.ENDED, VisitState.REVOKED, VisitState.EXPIRED}),
}
OPENED = (VisitState.OPEN, VisitState.ENDED, VisitState.REVOKED, VisitState.EXPIRED)
DECIDED = (*OPENED, VisitState.REFUSED)
OVER = tuple(state for state in VisitState if state not in STANDING)


def state_reached(
    *, state: str, asked_at: datetime, ends_at: datetime | None, now: datetime
) -> VisitState:
    """Return the state that holds at `now`, whatever a job has yet to write down."""
    if state == VisitState.OPEN and ends_at is not None and ends_at <= now:
        return VisitState.EXPIRED
    if state == VisitState.ASKED and asked_at + ANSWER_WITHIN <= now:
        return VisitState.LAPSED
    return VisitState(state)
