"""How is somebody asked to work for the whole state, and how do they come in?"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.core.mail import EmailMessage
from django.utils import timezone

from sabha.database.text import clean_line
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import Actor, acting_as, current_actor
from sabha.identity.login import login_canonical, login_check
from sabha.identity.models import User
from sabha.identity.selectors import user_by_login
from sabha.identity.services import LoginTakenError, user_create
from tenants.directory.cards import address_of
from tenants.journal.services import entry_record
from tenants.membership.accepting import InvitedAnotherError, PasswordMissingError
from tenants.membership.models import ConsoleInvitation, ConsoleRole
from tenants.membership.selectors import InvitationUnknownError, token_digest
from tenants.membership.services import INVITATION_LASTS, TOKEN_BYTES, console_role_grant

SUBJECT = "സഭയിലേക്ക് ക്ഷണം · Invitation to Sabha"
TEXT = """സഭയുടെ കൺസോളിൽ പ്രവർത്തിക്കാൻ {by} നിങ്ങളെ ക്ഷണിച്ചു. ഏഴ് ദിവസത്തിനകം ഈ വിലാസം തുറക്കുക:
{url}

{by} invites you to work on Sabha's console. Open this address within seven days:
{url}
"""


class ConsolePersonKnownError(DomainError):
    """The address works for the state already."""

    code = "console-person-known"
    status = 409
    title_en = "{email} has a role on the console already."
    title_ml = "{email} എന്നയാൾക്ക് കൺസോളിൽ ഇപ്പോൾത്തന്നെ റോളുണ്ട്."


@dataclass(frozen=True, slots=True)
class ConsoleInvitationSent:
    """An invitation and the address that opens it, never to be had again."""

    invitation: ConsoleInvitation
    url: str


def console_invite(
    *, email: str, role: str, name_en: str, name_ml: str = ""
) -> ConsoleInvitationSent:
    """Ask somebody to become a state administrator or a support engineer; a letter goes out.

    An earlier invitation of the same address opens nothing any more.

    Raises:
        LoginMalformedError: the address has characters that a login cannot have.
        ConsolePersonKnownError: the address has a role already.
    """
    address = login_canonical(email)
    login_check(address)
    known = user_by_login(login=address)
    if known is not None and ConsoleRole.objects.filter(user_id=known.id).exists():
        raise ConsolePersonKnownError(email=address)
    token, now, by = secrets.token_urlsafe(TOKEN_BYTES), timezone.now(), current_actor().name
    with control_work():
        earlier = ConsoleInvitation.objects.filter(email=address, accepted_at__isnull=True)
        earlier.filter(revoked_at__isnull=True).update(revoked_at=now)
        invitation = ConsoleInvitation.objects.create(
            email=address,
            role=role,
            name_en=clean_line(name_en),
            name_ml=clean_line(name_ml),
            token_hash=token_digest(token=token),
            invited_by=by,
            created_at=now,
            expires_at=now + INVITATION_LASTS,
        )
        _journal("person.invite", invitation)
        url = f"{address_of('console')}invitation/{token}"
        EmailMessage(subject=SUBJECT, body=TEXT.format(by=by, url=url), to=[address]).send()
    return ConsoleInvitationSent(invitation, url)


def console_invitation_revoke(*, invitation_id: UUID) -> None:
    """Take an invitation back.

    Raises:
        NotFoundError: there is none that is still open.
    """
    with control_work():
        found = ConsoleInvitation.objects.select_for_update().filter(
            id=invitation_id, accepted_at__isnull=True, revoked_at__isnull=True
        )
        invitation = found.first()
        if invitation is None:
            raise NotFoundError
        invitation.revoked_at = timezone.now()
        invitation.save(update_fields=["revoked_at"])
        _journal("person.invite_revoke", invitation)


def console_invitation_open(*, token: str, is_locked: bool = False) -> ConsoleInvitation:
    """Return the invitation that a token opens at the console.

    Raises:
        InvitationUnknownError: it opens none, whatever the reason.
    """
    rows = ConsoleInvitation.objects.all()
    found = (
        (rows.select_for_update() if is_locked else rows)
        .filter(
            token_hash=token_digest(token=token),
            accepted_at__isnull=True,
            revoked_at__isnull=True,
            expires_at__gt=timezone.now(),
        )
        .first()
    )
    if found is None:
        raise InvitationUnknownError
    return found


def console_invitation_accept(
    *,
    token: str,
    person: User | None = None,
    password: str = "",
    name_en: str = "",
    name_ml: str = "",
) -> User:
    """Give the invited person the role; without somebody signed in an account is opened.

    Raises:
        InvitationUnknownError: the token opens nothing.
        InvitedAnotherError: somebody else is signed in.
        LoginTakenError: the address has an account; its owner signs in first.
        PasswordMissingError, InvalidInputError: there is no password, or a weak one.
    """
    with control_work():
        invitation = console_invitation_open(token=token, is_locked=True)
        if person is None:
            person = _account_open(invitation, password, name_en, name_ml)
        elif invitation.email not in {person.login, person.email}:
            raise InvitedAnotherError(email=invitation.email)
        invitation.accepted_at = timezone.now()
        invitation.save(update_fields=["accepted_at"])
        console_role_grant(user_id=person.id, role=invitation.role)
        with acting_as(Actor(kind="state", name=person.name_en, user_id=person.id)):
            _journal("person.accept", invitation)
    return person


def _account_open(invitation: ConsoleInvitation, password: str, name_en: str, name_ml: str) -> User:
    if user_by_login(login=invitation.email) is not None:
        raise LoginTakenError(login=invitation.email)
    if not password:
        raise PasswordMissingError
    return user_create(
        login=invitation.email,
        password=password,
        name_en=name_en or invitation.name_en,
        name_ml=name_ml or invitation.name_ml,
        email=invitation.email,
    )


def _journal(action: str, invitation: ConsoleInvitation) -> None:
    entry_record(
        action=action,
        subject="person",
        subject_id=invitation.id,
        after={"email": invitation.email, "role": invitation.role},
    )
