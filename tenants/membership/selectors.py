"""Who belongs here, and what does a console role allow?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.errors import DomainError
from sabha.permissions.codes import CONSOLE_ROLES
from tenants.membership.models import ConsoleRole, Invitation, Membership


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
    return Membership.objects.filter(
        user_id=user_id, body_id=body_id, ended_at__isnull=True
    ).first()


def console_standing(*, user_id: UUID) -> ConsoleStanding | None:
    """Return the role that the person holds on the console, or None."""
    role = ConsoleRole.objects.filter(user_id=user_id).values_list("role", flat=True).first()
    return None if role is None else ConsoleStanding(role, CONSOLE_ROLES[role])


def console_permissions(*, user_id: UUID) -> frozenset[str]:
    """Return what the person may do on the console; nothing without a role."""
    standing = console_standing(user_id=user_id)
    return standing.permissions if standing else frozenset()


def second_factor_required(*, user_id: UUID, place: str, body: BodyRef | None) -> bool:
    """Must this person pass a second factor here? Whoever works for the whole state, everywhere."""
    return place == "console" or ConsoleRole.objects.filter(user_id=user_id).exists()


def invitation_open(*, token: str, body: BodyRef) -> Invitation:
    """Return the invitation that a token opens at the host of `body`.

    Raises:
        InvitationUnknownError: it opens none, whatever the reason.
    """
    found = Invitation.objects.filter(
        token_hash=token_digest(token=token),
        body_id=body.id,
        accepted_at__isnull=True,
        expires_at__gt=timezone.now(),
    ).first()
    if found is None:
        raise InvitationUnknownError
    return found


def token_digest(*, token: str) -> str:
    """Return what is kept of an invitation's token."""
    return hashlib.sha256(token.encode()).hexdigest()
