"""Who works for the whole state, and how do they come and go?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from sabha.database.text import clean_line
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity import services as accounts
from sabha.identity.actor import current_actor
from sabha.permissions.ability import ALLOWED, Ability
from sabha.permissions.codes import STATE_ADMIN
from tenants.journal.services import entry_record
from tenants.membership.models import ConsoleInvitation, ConsoleRole

SECOND = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class LastStateAdminError(DomainError):
    """Somebody must be able to administer the deployment."""

    code = "last-state-admin"
    status = 409
    title_en = "This is the last active state administrator. Invite another one first."
    title_ml = "ഇത് അവസാനത്തെ സജീവ സംസ്ഥാന അഡ്മിനിസ്ട്രേറ്ററാണ്. ആദ്യം മറ്റൊരാളെ ക്ഷണിക്കുക."


class OwnAccountError(DomainError):
    """Nobody does this to their own account."""

    code = "own-account"
    status = 409
    title_en = "Ask another state administrator to do this to your account."
    title_ml = "നിങ്ങളുടെ അക്കൗണ്ടിൽ ഇത് ചെയ്യാൻ മറ്റൊരു സംസ്ഥാന അഡ്മിനിസ്ട്രേറ്ററോട് പറയുക."


@dataclass(frozen=True, slots=True)
class ConsolePerson:
    """Somebody who works for the whole state; `abilities` says what the reader may do to them."""

    id: UUID
    login: str
    email: str
    name_en: str
    name_ml: str
    role: str
    is_active: bool
    second_factor: bool
    last_seen_at: datetime | None
    abilities: dict[str, Ability]


def person_list(*, search: str = "") -> list[ConsolePerson]:
    """Return whoever has a console role, active ones first, by name."""
    wanted = clean_line(search)
    found = Q(user__name_en__icontains=wanted) | Q(user__name_ml__icontains=wanted)
    found |= Q(user__login__icontains=wanted) | Q(user__email__icontains=wanted)
    proved = Authenticator.objects.filter(user_id=OuterRef("user_id"), type__in=SECOND)
    roles = ConsoleRole.objects.filter(found).select_related("user").annotate(has=Exists(proved))
    admins = _active_admins()
    return [_person(role, admins) for role in roles.order_by("-user__is_active", "user__name_en")]


def invited_list() -> list[ConsoleInvitation]:
    """Return the invitations that can still be taken, the newest first."""
    return list(_open_invitations().order_by("-created_at"))


def person_deactivate(*, user_id: UUID) -> None:
    """Close an account; the person is signed out everywhere at once.

    Raises:
        NotFoundError: no such person works for the state.
        OwnAccountError, LastStateAdminError: it must stay open.
    """
    with control_work():
        list(ConsoleRole.objects.select_for_update().filter(role=STATE_ADMIN))
        role = _role(user_id)
        _refuse_last(role, _active_admins())
        accounts.user_deactivate(user_id=user_id)
        _journal("person.deactivate", role)


def person_reactivate(*, user_id: UUID) -> None:
    """Open an account again, with the role that it had.

    Raises:
        NotFoundError: no such person works for the state.
    """
    with control_work():
        role = _role(user_id)
        accounts.user_reactivate(user_id=user_id)
        _journal("person.reactivate", role)


def person_sign_out(*, user_id: UUID) -> None:
    """End all sessions of a person.

    Raises:
        NotFoundError: no such person works for the state.
    """
    with control_work():
        role = _role(user_id)
        accounts.sign_out_everywhere(user_id=user_id)
        _journal("person.sign_out", role)


def person_second_factor_reset(*, user_id: UUID) -> None:
    """Take the second factors away from a person who lost them; they set up new ones.

    Raises:
        NotFoundError: no such person works for the state.
        OwnAccountError: it is one's own.
    """
    with control_work():
        role = _role(user_id)
        _refuse_own(role)
        accounts.second_factor_reset(user_id=user_id)
        _journal("person.reset_second_factor", role)


def _role(user_id: UUID) -> ConsoleRole:
    found = ConsoleRole.objects.select_related("user").filter(user_id=user_id).first()
    if found is None:
        raise NotFoundError
    return found


def _active_admins() -> frozenset[UUID]:
    held = ConsoleRole.objects.filter(role=STATE_ADMIN, user__is_active=True)
    return frozenset(held.values_list("user_id", flat=True))


def _open_invitations() -> QuerySet[ConsoleInvitation]:
    now = timezone.now()
    return ConsoleInvitation.objects.filter(
        accepted_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now
    )


def _refuse_own(role: ConsoleRole) -> None:
    if role.user_id == current_actor().user_id:
        raise OwnAccountError


def _refuse_last(role: ConsoleRole, admins: frozenset[UUID]) -> None:
    if admins == {role.user_id}:
        raise LastStateAdminError
    _refuse_own(role)


def _journal(action: str, role: ConsoleRole) -> None:
    entry_record(
        action=action,
        subject="person",
        subject_id=role.user_id,
        after={"role": role.role, "login": role.user.login},
    )


def _person(role: ConsoleRole, admins: frozenset[UUID]) -> ConsolePerson:
    user = role.user
    return ConsolePerson(
        id=user.id,
        login=user.login,
        email=user.email,
        name_en=user.name_en,
        name_ml=user.name_ml,
        role=role.role,
        is_active=user.is_active,
        second_factor=bool(getattr(role, "has", False)),
        last_seen_at=user.last_login,
        abilities={
            "deactivate": _ability(lambda: _refuse_last(role, admins)),
            "reactivate": ALLOWED,
            "sign_out": ALLOWED,
            "reset_second_factor": _ability(lambda: _refuse_own(role)),
        },
    )


def _ability(check: Callable[[], None]) -> Ability:
    try:
        check()
    except DomainError as refusal:
        return Ability.refused_by(refusal)
    return ALLOWED
