"""How do accounts come to be, and how does a person prove to be their owner?"""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import Case, F, Value, When
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import DomainError, InvalidInputError
from sabha.identity.login import login_canonical, login_check
from sabha.identity.models import SignInFailure, User
from sabha.identity.selectors import user_by_login

ATTEMPTS = 10
WINDOW = timedelta(minutes=15)


class LoginFailedError(DomainError):
    """Login and password do not belong together; which of the two is wrong is not told."""

    code = "login-failed"
    status = 400
    title_en = "The login or the password is not right."
    title_ml = "ലോഗിൻ പേരോ പാസ്‌വേഡോ ശരിയല്ല."


class TooManyAttemptsError(DomainError):
    """This address has failed too often at this login."""

    code = "too-many-attempts"
    status = 429
    title_en = "Too many attempts. Try again in {minutes} minutes."
    title_ml = "ശ്രമങ്ങൾ അധികമായി. {minutes} മിനിറ്റ് കഴിഞ്ഞ് വീണ്ടും ശ്രമിക്കുക."


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
        email=email,
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


def password_set(*, user_id: UUID, password: str) -> None:
    """Give the account a new password; sessions made with the old one end.

    Raises:
        InvalidInputError: the password is weak.
    """
    with control_work():
        user = User.objects.select_for_update().get(id=user_id)
        password_check(password=password, user=user)
        user.set_password(password)
        user.password_changed_at = timezone.now()
        user.save(update_fields=["password", "password_changed_at"])


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
    """Return the person whom login and password prove.

    An unknown login costs the same work as a wrong password. Attempts are counted by the pair of
    address and login, so nobody can lock another out from elsewhere.

    Raises:
        TooManyAttemptsError: the pair has failed 10 times within 15 minutes.
        LoginFailedError: it is not right.
    """
    pair = _pair(address, login)
    _attempts_check(pair)
    user = user_by_login(login=login)
    if user is None:
        make_password(password)
    if user is None or not user.check_password(password) or not user.is_active:
        _failure_count(pair)
        raise LoginFailedError
    with control_work():
        SignInFailure.objects.filter(pair=pair).delete()
        User.objects.filter(id=user.id).update(last_login=timezone.now())
    return user


def _pair(address: str, login: str) -> str:
    told = f"{address}\n{login_canonical(login)}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), told, hashlib.sha256).hexdigest()


def _attempts_check(pair: str) -> None:
    began_after = timezone.now() - WINDOW
    found = SignInFailure.objects.filter(pair=pair, began_at__gt=began_after).first()
    if found is None or found.count < ATTEMPTS:
        return
    left = found.began_at + WINDOW - timezone.now()
    seconds = max(1, int(left.total_seconds()))
    raise TooManyAttemptsError(minutes=seconds // 60 + 1, retry_after_seconds=seconds)


def _failure_count(pair: str) -> None:
    """Count one more, or begin a new window, in one statement that concurrent ones wait for."""
    now = timezone.now()
    is_old = When(began_at__lte=now - WINDOW, then=Value(1))
    began = When(began_at__lte=now - WINDOW, then=Value(now))
    with control_work():
        SignInFailure.objects.get_or_create(pair=pair, defaults={"count": 0, "began_at": now})
        SignInFailure.objects.filter(pair=pair).update(
            count=Case(is_old, default=F("count") + 1),
            began_at=Case(began, default=F("began_at")),
        )
