"""How do accounts come to be, and how does a person prove to be their owner?"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import DomainError, InvalidInputError
from sabha.identity.login import login_canonical, login_check
from sabha.identity.models import User
from sabha.identity.selectors import user_by_login
from sabha.identity.sessions import sessions_end
from sabha.identity.throttle import (
    Limit,
    attempts_check,
    failure_count,
    failures_forget,
    network_of,
)

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
    address and login, and by the address alone, so nobody can lock another out from elsewhere.

    Raises:
        TooManyAttemptsError: the pair has failed 10 times within 15 minutes, or the address 200.
        LoginFailedError: it is not right.
    """
    network = network_of(address)
    pair = PAIR.counter(network, login_canonical(login))
    everything = ADDRESS.counter(network)
    attempts_check(pair, everything)
    user = user_by_login(login=login)
    if user is None:
        make_password(password)
    if user is None or not user.check_password(password) or not user.is_active:
        failure_count(pair, everything)
        raise LoginFailedError
    failures_forget(pair)
    return user
