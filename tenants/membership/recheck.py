"""Does somebody still have the standing that an act was begun with, and is the session there?"""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils import timezone

from sabha.identity.models import User
from tenants.membership.models import ConsoleRole, Membership
from tenants.membership.selectors import is_standing

Verdict = Literal["stands", "signed-out", "no-standing"]


def standing_recheck(
    *, user_id: UUID, body_id: UUID, session_key: str | None, visit_id: UUID | None = None
) -> Verdict:
    """Ask the control plane, in one query, whether an act begun before may still be done.

    Without a `session_key` (nothing but a test signs in so) the session is not asked for.
    """
    del visit_id
    memberships = Membership.objects.filter(is_standing(), user=OuterRef("pk"), body_id=body_id)
    return _verdict(user_id, session_key, Exists(memberships))


def console_recheck(*, user_id: UUID, role: str, session_key: str | None) -> Verdict:
    """Ask the same of somebody who works for the whole state in that role."""
    roles = ConsoleRole.objects.filter(user=OuterRef("pk"), role=role)
    return _verdict(user_id, session_key, Exists(roles))


def _verdict(user_id: UUID, session_key: str | None, has_standing: Exists) -> Verdict:
    sessions = Session.objects.filter(session_key=session_key, expire_date__gt=timezone.now())
    found = (
        User.objects.filter(id=user_id, is_active=True)
        .annotate(is_member=has_standing, is_signed_in=Exists(sessions))
        .values_list("is_member", "is_signed_in")
        .first()
    )
    is_member, is_signed_in = found or (False, False)
    if session_key is not None and not is_signed_in:
        return "signed-out"
    return "stands" if is_member else "no-standing"
