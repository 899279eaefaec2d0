"""How do accounts come to be, and how does a person prove to be their owner?"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import DomainError, InvalidInputError
from sabha.identity.actor import current_actor
from sabha.identity.encryption import encrypt
from sabha.identity.login import login_canonical, login_check
from sabha.identity.models import SecurityEntry, User
from sabha.identity.reset_links import ResetLinks
from sabha.identity.security import is_address_known, security_record
from sabha.identity.selectors import user_by_login
from sabha.identity.sessions import sessions_end
from sabha.identity.throttle import (
    Limit,
    attempts_check,
    failure_count,
    failures_forget,
    network_of,
)

Kind = SecurityEntry.Kind
PAIR = Limit("pair", 10, timedelta(minutes=15))
ADDRESS = Limit("address", 200, timedelta(minutes=15))


class LoginFailedError(DomainError):
    """Login and password do not belong together; which of the two is wrong is not told."""

    code = "login-failed"
    status = 400
    title_en = "The login or the password is not right."
    title_ml = "ലോഗിൻ പേരോ പാസ്‌വേഡോ ശരിയല്ല."


class LoginTakenError(DomainError):
    """Somebody has this login."""

    code = "login-taken"
    status = 409
    title_en = "The login {login} is taken."
    title_ml = "{login} എന്ന ലോഗിൻ പേര് മറ്റൊരാൾക്കുള്ളതാണ്."


def user_create(
    *, login: str, password: str, name_en: str, name_ml: str = "", email: str = ""
) -> User:
    """Open an account.

    Raises:
        LoginMalformedError: the login is none.
        LoginTakenError: somebody has it.
        InvalidInputError: the password is weak.
    """
    canonical = login_canonical(login)
    login_check(canonical)
    user = User(
        login=canonical,
        email=email.strip().lower(),
        name_en=name_en,
        name_ml=name_ml,
        password_changed_at=timezone.now(),
    )
    password_check(password=password, user=user)
    user.set_password(password)
    try:
        with control_work():
            user.save(force_insert=True)
    except IntegrityError:
        raise LoginTakenError(login=canonical) from None
    return user


def password_set(*, user_id: UUID, password: str) -> User:
    """Give the account a new password; every session made with the old one ends.

    Raises:
        InvalidInputError: the password is weak.
    """
    with control_work():
        user = User.objects.select_for_update().get(id=user_id)
        password_check(password=password, user=user)
        user.set_password(password)
        user.password_changed_at = timezone.now()
        user.save(update_fields=["password", "password_changed_at"])
        sessions_end(user_id=user_id)
        user.refresh_from_db()
    return user


def password_reset_begin(*, user_id: UUID) -> str:
    """Take the password away and sign the person out; return the key of a link to a new one.

    The key opens `/password/<key>` at any host, once, within an hour. Second factors stay.
    """
    with control_work():
        user = User.objects.select_for_update().get(id=user_id)
        user.set_unusable_password()
        user.save(update_fields=["password"])
        sessions_end(user_id=user_id)
        _note(Kind.RESET_ASKED, user_id)
        user.refresh_from_db()
    return f"{user_pk_to_url_str(user)}-{ResetLinks().make_token(user)}"


def user_deactivate(*, user_id: UUID) -> None:
    """Close the account; the next request of every session finds nobody signed in."""
    with control_work():
        if User.objects.filter(id=user_id, is_active=True).update(is_active=False):
            sessions_end(user_id=user_id)
            _note(Kind.DEACTIVATED, user_id)


def user_reactivate(*, user_id: UUID) -> None:
    """Open the account again, with the password and the second factors that it had."""
    with control_work():
        if User.objects.filter(id=user_id, is_active=False).update(is_active=True):
            _note(Kind.REACTIVATED, user_id)


def second_factor_reset(*, user_id: UUID) -> None:
    """Take all second factors away and sign the person out; the owner sets up new ones."""
    with control_work():
        Authenticator.objects.filter(user_id=user_id).delete()
        sessions_end(user_id=user_id)
        _note(Kind.FACTORS_RESET, user_id)


def sign_out_everywhere(*, user_id: UUID) -> None:
    """End the person's sessions, and write down who did it."""
    with control_work():
        sessions_end(user_id=user_id)
        _note(Kind.SESSIONS_ENDED, user_id)


def totp_give(*, user_id: UUID, secret: str) -> None:
    """Set up an authenticator app whose secret is known already."""
    with control_work():
        Authenticator.objects.update_or_create(
            user_id=user_id,
            type=Authenticator.Type.TOTP,
            defaults={"data": {"secret": encrypt(secret)}},
        )


def language_set(*, user: User, language: str) -> None:
    """Remember in which language the person reads."""
    user.language = language
    with control_work():
        user.save(update_fields=["language"])


def password_check(*, password: str, user: User | None = None) -> None:
    """Refuse a weak password.

    Raises:
        InvalidInputError: with one entry per weakness, on field `password`.
    """
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise InvalidInputError(
            [
                {"field": "password", "code": item.code or "invalid", "message": item.messages[0]}
                for item in weak.error_list
            ]
        ) from None


def sign_in_check(*, login: str, password: str, address: str) -> User:
    """Return the person of the staff whom login (or e-mail address) and password prove.

    An unknown login costs the same work as a wrong password. Attempts are counted by the pair of
    address and login, so nobody can lock another out from elsewhere; and by the address alone,
    which holds back only those who have not signed in from there lately.

    Raises:
        TooManyAttemptsError: the pair has failed 10 times within 15 minutes, or the address 200.
        LoginFailedError: it is not right.
    """
    network = network_of(address)
    pair = PAIR.counter(network, login_canonical(login))
    everything = ADDRESS.counter(network)
    attempts_check(pair)
    user = user_by_login(login=login)
    if user is None or not is_address_known(user_id=user.id, address=address):
        attempts_check(everything)
    if user is None:
        make_password(password)
    if user is None or not user.check_password(password) or not user.is_active:
        failure_count(pair, everything)
        raise LoginFailedError
    failures_forget(pair)
    return user


def _note(kind: SecurityEntry.Kind, user_id: UUID) -> None:
    security_record(kind=kind, user_id=user_id, address="", detail=current_actor().name)
