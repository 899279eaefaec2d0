"""How does a person come to belong to a local body, or to the console?"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work, control_work
from sabha.identity.actor import current_actor
from sabha.identity.login import login_canonical, login_check
from sabha.identity.models import User
from sabha.identity.services import user_create
from sabha.seats.selectors import seat_by_code
from sabha.seats.services import Appointee, posting_begin
from tenants.membership.models import ConsoleRole, Invitation, Membership
from tenants.membership.selectors import is_standing, token_digest

INVITATION_LASTS = timedelta(days=7)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class InvitationSent:
    """An invitation with the token that opens it; the token is never to be had again."""

    invitation: Invitation
    token: str


def membership_grant(*, user_id: UUID, body_id: UUID) -> Membership:
    """Let the person belong to the body; a membership that had ended stands again, from now."""
    with control_work():
        membership, is_new = Membership.objects.select_for_update().get_or_create(
            user_id=user_id, body_id=body_id
        )
        if not is_new and membership.ended_at is not None:
            membership.granted_at, membership.ended_at = timezone.now(), None
            membership.save(update_fields=["granted_at", "ended_at"])
    return membership


def membership_end(*, user_id: UUID, body_id: UUID, at: datetime | None = None) -> None:
    """Close the body to the person from `at` (the next request) on; postings are ended apart."""
    with control_work():
        standing = Membership.objects.filter(user_id=user_id, body_id=body_id)
        standing.filter(is_standing()).update(ended_at=at or timezone.now())


def console_role_grant(*, user_id: UUID, role: str) -> ConsoleRole:
    """Give the person a role on the console, in place of the one held before."""
    with control_work():
        granted, _ = ConsoleRole.objects.update_or_create(user_id=user_id, defaults={"role": role})
    return granted


def invitation_create(
    *,
    body: BodyRef,
    email: str,
    seat_code: str,
    role: str = "",
    name_en: str = "",
    name_ml: str = "",
    ends_on: date | None = None,
    lasts: timedelta = INVITATION_LASTS,
) -> InvitationSent:
    """Ask somebody to take a seat of the body, until `ends_on` where it is for a time only.

    Raises:
        NotFoundError: the body has no such seat.
        LoginMalformedError: the address looks like another's: no account could have it.
    """
    email = login_canonical(email)
    login_check(email)
    with body_work(body, is_read_only=True):
        seat_by_code(code=seat_code)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    now = timezone.now()
    with control_work():
        invitation = Invitation.objects.create(
            body_id=body.id,
            email=email,
            token_hash=token_digest(token=token),
            seat_code=seat_code,
            role=role,
            name_en=name_en,
            name_ml=name_ml,
            ends_on=ends_on,
            invited_by=current_actor().name,
            created_at=now,
            expires_at=now + lasts,
        )
    return InvitationSent(invitation, token)


def staff_create(
    *,
    body: BodyRef,
    login: str,
    password: str,
    name_en: str,
    name_ml: str,
    seat_code: str,
    ends_on: date | None = None,
) -> UUID:
    """Open an account for a member of the body's staff, who takes the seat today.

    Raises:
        LoginTakenError, LoginMalformedError, InvalidInputError: the account cannot be opened.
        NotFoundError, SeatTakenError: the seat cannot be taken.
    """
    with control_work():
        user = _staff_enter(
            body=body,
            login=login,
            password=password,
            name_en=name_en,
            name_ml=name_ml,
            seat_code=seat_code,
            ends_on=ends_on,
        )
    return user.id


def _staff_enter(
    *,
    body: BodyRef,
    login: str,
    password: str,
    name_en: str,
    name_ml: str,
    seat_code: str,
    ends_on: date | None,
) -> User:
    email = login if "@" in login else ""
    user = user_create(
        login=login, password=password, name_en=name_en, name_ml=name_ml, email=email
    )
    membership_grant(user_id=user.id, body_id=body.id)
    with body_work(body):
        posting_begin(
            seat_id=seat_by_code(code=seat_code).id,
            person=Appointee(user.id, name_en, name_ml),
            starts_on=timezone.localdate(),
            ends_on=ends_on,
        )
    return user
