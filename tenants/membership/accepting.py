"""How does an invited person come in, when two planes cannot commit together?

In three steps that each commit: the control plane notes who takes the invitation (and opens the
account), the body gives the seat, the control plane closes the invitation. A crash between them
leaves a note, and the next try goes on from there; a refusal of the seat takes the first step back.
"""

from __future__ import annotations

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work, control_work
from sabha.errors import DomainError
from sabha.identity.actor import Actor, acting_as
from sabha.identity.login import login_canonical
from sabha.identity.models import User
from sabha.identity.selectors import user_by_login
from sabha.identity.services import LoginTakenError, password_check, user_create
from sabha.seats.models import Posting
from sabha.seats.selectors import seat_by_code
from sabha.seats.services import Appointee, posting_begin
from tenants.journal.services import entry_record
from tenants.membership.models import Invitation, InvitationTaking
from tenants.membership.selectors import InvitationUnknownError, invitation_open, membership_of
from tenants.membership.services import membership_end, membership_grant


class InvitedAnotherError(DomainError):
    """The person signed in is not the one who was invited."""

    code = "invited-another"
    status = 403
    title_en = "This invitation is for {email}. Sign out, and open it again."
    title_ml = "ഈ ക്ഷണം {email} എന്നയാൾക്കാണ്. സൈൻ ഔട്ട് ചെയ്ത് വീണ്ടും തുറക്കുക."


class PasswordMissingError(DomainError):
    """Without an account, a password has to be chosen."""

    code = "password-missing"
    status = 400
    title_en = "Choose a password."
    title_ml = "ഒരു പാസ്‌വേഡ് തിരഞ്ഞെടുക്കുക."


def invitation_accept(
    *,
    token: str,
    body: BodyRef,
    person: User | None = None,
    password: str = "",
    name_en: str = "",
    name_ml: str = "",
) -> User:
    """Let the invited person take the seat today; return whose seat it is.

    `person` is who is signed in; without one an account is opened with `password`.

    Raises:
        InvitationUnknownError: the token opens nothing here, or was used this very moment.
        InvitedAnotherError: somebody else is signed in.
        LoginTakenError: the address has an account; its owner signs in first.
        PasswordMissingError, InvalidInputError: there is no password, or a weak one.
        SeatTakenError: somebody else sits there now.
    """
    with control_work():
        invitation = invitation_open(token=token, body=body, is_locked=True)
        taking = InvitationTaking.objects.filter(invitation=invitation).first()
        if person is None:
            person = _account_open(invitation, password, name_en, name_ml)
            taking = _taking_begin(invitation, person, is_account_new=True)
        elif not is_invited(person=person, invitation=invitation):
            raise InvitedAnotherError(email=invitation.email)
        elif taking is None:
            taking = _taking_begin(invitation, person, is_account_new=False)
    try:
        _seat_take(invitation, person, body)
    except DomainError:
        _taking_undo(taking)
        raise
    _taking_finish(taking, person)
    return person


def is_invited(*, person: User, invitation: Invitation) -> bool:
    """Is this account the one that the invitation was sent to?"""
    address = login_canonical(invitation.email)
    is_theirs = address in {person.login, person.email}
    return person.kind == User.Kind.STAFF and is_theirs


def _account_open(invitation: Invitation, password: str, name_en: str, name_ml: str) -> User:
    if user_by_login(login=invitation.email) is not None:
        raise LoginTakenError(login=invitation.email)
    if not password:
        raise PasswordMissingError
    password_check(password=password)
    return user_create(
        login=invitation.email,
        password=password,
        name_en=name_en or invitation.name_en or invitation.email.partition("@")[0],
        name_ml=name_ml or invitation.name_ml,
        email=invitation.email,
    )


def _taking_begin(
    invitation: Invitation, person: User, *, is_account_new: bool
) -> InvitationTaking:
    was_member = membership_of(user_id=person.id, body_id=invitation.body_id) is not None
    membership_grant(user_id=person.id, body_id=invitation.body_id)
    return InvitationTaking.objects.create(
        invitation=invitation,
        user=person,
        is_account_new=is_account_new,
        is_membership_new=not was_member,
    )


def _seat_take(invitation: Invitation, person: User, body: BodyRef) -> None:
    """Give the seat, unless an earlier try has."""
    today = timezone.localdate()
    name = person.name_ml or person.name_en
    actor = Actor(kind="staff", name=name, user_id=person.id)
    with acting_as(actor), body_work(body):
        seat = seat_by_code(code=invitation.seat_code)
        if Posting.objects.filter(seat_id=seat.id, user_id=person.id, starts_on=today).exists():
            return
        posting_begin(
            seat_id=seat.id,
            person=Appointee(person.id, person.name_en, person.name_ml),
            starts_on=today,
            ends_on=invitation.ends_on,
        )


def _taking_undo(taking: InvitationTaking) -> None:
    with control_work():
        user_id, body_id = taking.user_id, taking.invitation.body_id
        InvitationTaking.objects.filter(invitation_id=taking.invitation_id).delete()
        if taking.is_account_new:
            User.objects.filter(id=user_id).delete()
        elif taking.is_membership_new:
            membership_end(user_id=user_id, body_id=body_id)


def _taking_finish(taking: InvitationTaking, person: User) -> None:
    now = timezone.now()
    actor = Actor(kind="staff", name=person.name_en, user_id=person.id)
    with acting_as(actor), control_work():
        unused = Invitation.objects.filter(id=taking.invitation_id, accepted_at__isnull=True)
        if not unused.update(accepted_at=now):
            raise InvitationUnknownError
        InvitationTaking.objects.filter(invitation_id=taking.invitation_id).delete()
        entry_record(
            action="invitation.accept",
            subject="invitation",
            subject_id=taking.invitation_id,
            body_id=taking.invitation.body_id,
            after={"user": person.id, "seat": taking.invitation.seat_code},
        )
