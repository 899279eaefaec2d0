"""How does an office invite somebody to a seat, and take that back?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.body import BodyRef, current_body
from sabha.database.text import clean_line
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.login import login_canonical
from sabha.notifications.services import message_send
from sabha.seats.models import Seat
from sabha.seats.rules.duty import Kind
from sabha.seats.services import seat_free_check
from tenants.directory.cards import address_of
from tenants.membership.models import Invitation
from tenants.membership.services import INVITATION_LASTS, invitation_create

RECALLED = 24 * INVITATION_LASTS
PURPOSE = "invitation"
SUBJECT = "{body_ml}: സഭയിലേക്ക് ക്ഷണം · {body_en}: invitation to Sabha"
TEXT = """{body_ml}: {seat_ml} സീറ്റിലേക്ക് നിങ്ങളെ ക്ഷണിക്കുന്നു. ഏഴു ദിവസത്തിനകം ഈ വിലാസം തുറക്കുക:
{url}

{body_en} invites you to the seat {seat_en}. Open this address within seven days:
{url}
"""


class SeatInvitedError(DomainError):
    """Somebody has been invited to the seat and may still come."""

    code = "seat-invited"
    status = 409
    title_en = "{email} has been invited to this seat; take that back first."
    title_ml = "{email} ഈ സീറ്റിലേക്ക് ക്ഷണിക്കപ്പെട്ടിട്ടുണ്ട്; ആദ്യം അത് പിൻവലിക്കുക."


@dataclass(frozen=True, slots=True)
class InvitationCard:
    """An invitation with its seat, None once the office has that no longer.

    `url` is told once, to whoever invites.
    """

    invitation: Invitation
    seat: Seat | None
    url: str | None = None

    @property
    def state(self) -> str:
        """Where it stands: open, accepted, revoked or expired."""
        if self.invitation.accepted_at:
            return "accepted"
        if self.invitation.revoked_at:
            return "revoked"
        return "open" if self.invitation.expires_at > timezone.now() else "expired"


def invitation_list() -> list[InvitationCard]:
    """Return the invitations of the last months, the newest first, in two queries."""
    since = timezone.now() - RECALLED
    recent = Q(created_at__gte=since, body_id=current_body().id)
    seats = {seat.code: seat for seat in Seat.objects.all()}
    return [
        InvitationCard(invitation, seats.get(invitation.seat_code))
        for invitation in Invitation.objects.filter(recent).order_by("-created_at")
    ]


def staff_invite(
    *,
    email: str,
    seat_id: UUID,
    name_en: str = "",
    name_ml: str = "",
    ends_on: date | None = None,
) -> InvitationCard:
    """Invite somebody to a seat that is free from today; a message tells them.

    Raises:
        NotFoundError: there is no such seat.
        SeatInvitedError: somebody else is invited there.
        LoginMalformedError: the address has characters that a login cannot have.
        DomainError: the seat is closed or taken, see `seat_free_check`.
    """
    body, email = current_body(), login_canonical(email)
    seat = Seat.objects.select_for_update(no_key=True).filter(id=seat_id).first()
    if seat is None:
        raise NotFoundError
    seat_free_check(seat=seat, kind=Kind.HOLDER, starts_on=timezone.localdate(), ends_on=ends_on)
    _invited_check(body, seat)
    sent = invitation_create(
        body=body,
        email=email,
        seat_code=seat.code,
        name_en=clean_line(name_en),
        name_ml=clean_line(name_ml),
        ends_on=ends_on,
    )
    url = f"{address_of(body.slug)}invitation/{sent.token}"
    _tell(body, seat, email, url)
    audit_record(
        action="seats.invitation.send",
        subject="seats.seat",
        subject_id=seat.id,
        after={"email": email, "until": sent.invitation.expires_at},
    )
    return InvitationCard(sent.invitation, seat, url)


def invitation_revoke(*, invitation_id: UUID) -> None:
    """Take an invitation back; its link opens nothing any more.

    Raises:
        NotFoundError: this office has no such invitation that is still open.
    """
    open_ones = Invitation.objects.filter(
        id=invitation_id,
        body_id=current_body().id,
        accepted_at__isnull=True,
        revoked_at__isnull=True,
    )
    with control_work():
        invitation = open_ones.select_for_update().first()
        if invitation is None:
            raise NotFoundError
        invitation.revoked_at = timezone.now()
        invitation.save(update_fields=["revoked_at"])
    seat = Seat.objects.filter(code=invitation.seat_code).first()
    audit_record(
        action="seats.invitation.revoke",
        subject="seats.seat",
        subject_id=seat.id if seat else invitation.id,
        before={"email": invitation.email},
    )


def _invited_check(body: BodyRef, seat: Seat) -> None:
    found = Invitation.objects.filter(
        body_id=body.id,
        seat_code=seat.code,
        accepted_at__isnull=True,
        revoked_at__isnull=True,
        expires_at__gt=timezone.now(),
    ).first()
    if found is not None:
        raise SeatInvitedError(email=found.email)


def _tell(body: BodyRef, seat: Seat, email: str, url: str) -> None:
    words = {
        "body_en": body.name_en,
        "body_ml": body.name_ml,
        "seat_en": seat.name_en,
        "seat_ml": seat.name_ml,
        "url": url,
    }
    message_send(
        purpose=PURPOSE,
        channel="email",
        recipient=email,
        subject=SUBJECT.format(**words),
        text=TEXT.format(**words),
        body_id=body.id,
    )
