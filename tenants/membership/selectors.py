"""Who belongs here, and what does a console role allow?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.errors import DomainError
from sabha.permissions.codes import CONSOLE_ROLES
from tenants.directory.models import LocalBody
from tenants.membership.models import ConsoleRole, Invitation, Membership, OfficePolicy


class InvitationUnknownError(DomainError):
    """The link opens nothing here: never made, made for another body, used, or out of date."""

    code = "invitation-unknown"
    status = 404
    title_en = "This invitation is not valid any more. Ask for a new one."
    title_ml = "ഈ ക്ഷണം ഇപ്പോൾ സാധുവല്ല. പുതിയതൊന്ന് ആവശ്യപ്പെടുക."


@dataclass(frozen=True, slots=True)
class ConsoleStanding:
    """The role held over the whole deployment, and what it allows."""

    role: str
    permissions: frozenset[str]


def membership_of(*, user_id: UUID, body_id: UUID) -> Membership | None:
    """Return the person's standing membership of the body, or None."""
    return Membership.objects.filter(is_standing(), user_id=user_id, body_id=body_id).first()


def membership_stands(*, user_id: UUID, body_id: UUID) -> bool:
    """Does the person belong to the body at this moment? One cheap query."""
    return Membership.objects.filter(is_standing(), user_id=user_id, body_id=body_id).exists()


def is_standing() -> Q:
    """Return the condition that a membership has not ended; its end may lie ahead."""
    return Q(ended_at__isnull=True) | Q(ended_at__gt=timezone.now())


def body_born_on(*, body_id: UUID) -> date:
    """Return the day from which the body is served here: its activation, else its registration."""
    body = LocalBody.objects.only("activated_at", "created_at").get(id=body_id)
    return timezone.localdate(body.activated_at or body.created_at)


def console_standing(*, user_id: UUID) -> ConsoleStanding | None:
    """Return the role that the person holds on the console, or None."""
    role = ConsoleRole.objects.filter(user_id=user_id).values_list("role", flat=True).first()
    return None if role is None else ConsoleStanding(role, CONSOLE_ROLES[role])


def console_permissions(*, user_id: UUID) -> frozenset[str]:
    """Return what the person may do on the console; nothing without a role."""
    standing = console_standing(user_id=user_id)
    return standing.permissions if standing else frozenset()


def second_factor_required(*, user_id: UUID, place: str, body: BodyRef | None) -> bool:
    """Must this person pass a second factor here?

    Whoever works for the whole state, everywhere; staff, where their body has made it a rule. One
    query, and none on the console.
    """
    if place == "console":
        return True
    held = ConsoleRole.objects.filter(user_id=user_id).values("id")
    if body is None:
        return held.exists()
    ruled = OfficePolicy.objects.filter(body_id=body.id, is_second_factor_required=True)
    return held.union(ruled.values("body_id"), all=True).exists()


def office_policy(*, body_id: UUID) -> OfficePolicy:
    """Return the body's sign-in rules; an unsaved row without any when it has made none."""
    return OfficePolicy.objects.filter(body_id=body_id).first() or OfficePolicy(body_id=body_id)


def invitation_open(*, token: str, body: BodyRef, is_locked: bool = False) -> Invitation:
    """Return the invitation that a token opens at the host of `body`, if asked with a lock.

    Raises:
        InvitationUnknownError: it opens none, whatever the reason.
    """
    rows = Invitation.objects.select_for_update() if is_locked else Invitation.objects.all()
    found = rows.filter(
        token_hash=token_digest(token=token),
        body_id=body.id,
        accepted_at__isnull=True,
        revoked_at__isnull=True,
        expires_at__gt=timezone.now(),
    ).first()
    if found is None:
        raise InvitationUnknownError
    return found


def token_digest(*, token: str) -> str:
    """Return what is kept of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()
