"""What may be sent to the doors of an account, and how often may it be wrong?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.headless.account import inputs as account
from allauth.headless.internal.restkit import inputs
from allauth.headless.mfa import inputs as mfa
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from sabha.http.origin import client_address
from sabha.identity.codes import code_counters, code_spend
from sabha.identity.models import User
from sabha.identity.throttle import (
    Counter,
    Limit,
    TooManyAttemptsError,
    attempts_check,
    failure_count,
    failures_forget,
    network_of,
)

PASSWORD_LENGTH = 512
CODE_LENGTH = 32
LINK_LENGTH = 200
LINKS = Limit("reset-links", 30, timedelta(minutes=15))


def password_field() -> Any:
    """Return a field for a password as it was typed, of a length that can be one."""
    return inputs.CharField(max_length=PASSWORD_LENGTH, strip=False)


class SignInInput(account.LoginInput):
    """Login name or e-mail address, and password."""

    username = inputs.CharField(max_length=254)
    password = password_field()


class PasswordProofInput(account.ReauthenticateInput):
    """The password again."""

    password = password_field()


class ChangeInput(account.ChangePasswordInput):
    """The password and the one to come; wrong ones count as failed sign-ins do."""

    current_password = inputs.CharField(required=False, max_length=PASSWORD_LENGTH, strip=False)
    new_password = password_field()

    def clean_current_password(self) -> str:
        """Refuse a password that is not the person's.

        Raises:
            ValidationError: it is not, or too much was tried.
        """
        given: str = self.cleaned_data["current_password"]
        adapter = get_adapter()
        if given and not adapter.reauthenticate(self.user, given):
            raise adapter.validation_error("enter_current_password")
        return given


class ResetRequestInput(account.RequestPasswordResetInput):
    """The address to which a link goes; only accounts that have passwords get one."""

    def clean_email(self) -> str:
        """Find the account of the staff; whether there is one is not told."""
        given: str = self.cleaned_data["email"].lower()
        staff = User.objects.filter(kind=User.Kind.STAFF, is_active=True)
        self.users = list(staff.filter(email=given)) if given.isascii() else []
        return given


class ResetInput(account.ResetPasswordInput):
    """The key of a link, and the password to come; guesses at keys are counted by address."""

    key = inputs.CharField(max_length=LINK_LENGTH)
    password = password_field()

    def clean_key(self) -> str:
        """Refuse a key that opens nothing.

        Raises:
            ValidationError: it opens nothing any more, or too many were tried from here.
        """
        counter = LINKS.counter(network_of(client_address(_request())))
        return _counted((counter,), super().clean_key)


class CodeCheckInput(mfa.AuthenticateInput):
    """A code of the authenticator app or a recovery code, after the password."""

    code = inputs.CharField(max_length=CODE_LENGTH)

    def clean_code(self) -> str:
        """Refuse a wrong code, and a right one that was used.

        Raises:
            ValidationError: it is wrong or used, or too many were tried.
        """
        clean = super().clean_code
        return _counted(_code_counters(self.user), lambda: _used_once(self, clean()))


class CodeProofInput(mfa.ReauthenticateInput):
    """A code of the authenticator app or a recovery code, again."""

    code = inputs.CharField(max_length=CODE_LENGTH)

    def clean_code(self) -> str:
        """Refuse a wrong code, and a right one that was used.

        Raises:
            ValidationError: it is wrong or used, or too many were tried.
        """
        clean = super().clean_code
        return _counted(_code_counters(self.user), lambda: _used_once(self, clean()))


class TotpInput(mfa.ActivateTOTPInput):
    """The first code of an authenticator app."""

    code = inputs.CharField(max_length=CODE_LENGTH)

    def clean_code(self) -> str:
        """Refuse a wrong code.

        Raises:
            ValidationError: it is wrong, or too many were tried.
        """
        return _counted(_code_counters(self.user), super().clean_code)


def _used_once(form: CodeCheckInput | CodeProofInput, code: str) -> str:
    found = form.authenticator
    is_app = found.type == Authenticator.Type.TOTP
    if is_app and not code_spend(authenticator_id=found.pk, code=code):
        refusal: ValidationError = get_adapter().validation_error("incorrect_code")
        raise refusal
    return code


def _code_counters(user: User) -> tuple[Counter, ...]:
    request = _request()
    return code_counters(
        user_id=user.pk,
        address=client_address(request),
        session_key=request.session.session_key or "",
    )


def _counted(counters: tuple[Counter, ...], clean: Any) -> str:
    """Return what `clean` returns; count its refusals, and refuse when they are too many."""
    try:
        attempts_check(*counters)
    except TooManyAttemptsError:
        refusal: ValidationError = get_adapter().validation_error("too_many_login_attempts")
        raise refusal from None
    try:
        cleaned: str = clean()
    except ValidationError:
        failure_count(*counters)
        raise
    failures_forget(*counters)
    return cleaned


def _request() -> HttpRequest:
    request: HttpRequest = context.request
    return request
