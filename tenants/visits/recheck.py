"""Is a visit still open, and the visitor still signed in, now that an act is to stand?"""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from django.contrib.sessions.models import Session
from django.utils import timezone

from tenants.visits.selectors import visit_stands

Verdict = Literal["stands", "signed-out", "no-standing"]


def visit_recheck(
    *, user_id: UUID, body_id: UUID, session_key: str | None, visit_id: UUID
) -> Verdict:
    """Ask the control plane whether what a visitor began may still be done.

    Without a `session_key` (nothing but a test signs in so) the session is not asked for.
    """
    if not visit_stands(visit_id=visit_id, user_id=user_id, body_id=body_id):
        return "no-standing"
    if session_key is None:
        return "stands"
    alive = Session.objects.filter(session_key=session_key, expire_date__gt=timezone.now())
    return "stands" if alive.exists() else "signed-out"
