"""Which of allauth's views answer here, and what do they refuse before they look?"""

from __future__ import annotations

import json
import struct
from datetime import timedelta
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from allauth.headless.account import views as account
from allauth.headless.account.response import RequestPasswordResponse
from allauth.headless.base.response import ConflictResponse, RateLimitResponse
from allauth.headless.base.views import APIView, ConfigView
from allauth.headless.internal.restkit.response import ErrorResponse
from allauth.headless.mfa import views as mfa
from allauth.headless.usersessions.views import SessionsView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from sabha.http.origin import client_address
from sabha.http.problems import problem_reply
from sabha.identity.codes import code_spend
from sabha.identity.encryption import decrypt, encrypt
from sabha.identity.models import SecurityEntry
from sabha.identity.sessions import was_proved_lately
from sabha.identity.throttle import (
    Limit,
    TooManyAttemptsError,
    attempts_check,
    failure_count,
    network_of,
)
from sabha.session import inputs
from sabha.session.security import request_record

ASKED_HERE = Limit("reset-asked", 30, timedelta(minutes=15))
ASKED_FOR = Limit("reset-asked-for", 5, timedelta(hours=1))
# What fido2 raises for a credential that is none.
MALFORMED = (ValueError, TypeError, KeyError, IndexError, AttributeError, struct.error)


class Guarded(APIView):
    """Reads JSON strictly: an object of characters that can be stored, or a 400."""

    def _parse_json(self, request: HttpRequest) -> dict[str, Any] | None:
        if request.method == "GET" or not request.body:
            return None
        try:
            data = json.loads(request.body)
            json.dumps(data, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            data = None
        if not isinstance(data, dict):
            raise ImmediateHttpResponse(problem_reply(request, "malformed-request", 400))
        return data


class Config(Guarded, ConfigView):
    """What signing in here knows."""


class Session(Guarded, account.SessionView):
    """Whether somebody is signed in, and what is still to be proved."""


class Login(Guarded, account.LoginView):
    """Sign in by login name or e-mail address, and password."""

    input_class = inputs.SignInInput


class Reauthenticate(Guarded, account.ReauthenticateView):
    """Prove oneself again by password."""

    input_class = inputs.PasswordProofInput


class PasswordRequest(Guarded, account.RequestPasswordResetView):
    """Ask for a link that lets one choose a new password; the answer is the same to all."""

    input_class = inputs.ResetRequestInput

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the link, unless this address asked too often or five are on their way."""
        network = network_of(client_address(request))
        here = ASKED_HERE.counter(network)
        asked = ASKED_FOR.counter(self.input.cleaned_data["email"])
        try:
            attempts_check(here)
        except TooManyAttemptsError:
            return RateLimitResponse(request)
        failure_count(here)
        try:
            attempts_check(asked)
        except TooManyAttemptsError:
            return RequestPasswordResponse(request)
        failure_count(asked)
        for user in self.input.users:
            kind = SecurityEntry.Kind.RESET_ASKED
            request_record(request=request, kind=kind, user_id=user.pk)
        self.input.save(request)
        return RequestPasswordResponse(request)


class PasswordReset(Guarded, account.ResetPasswordView):
    """Choose a new password through the link."""

    input_class = inputs.ResetInput


class PasswordChange(Guarded, account.ChangePasswordView):
    """Choose a new password while signed in."""

    input_class = inputs.ChangeInput

    def handle(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask an account without a password (it was reset) for another proof.

        Raises:
            ReauthenticationRequired: there was none lately.
        """
        has_password = request.user.is_authenticated and request.user.has_usable_password()
        if not has_password and not was_proved_lately(request):
            raise ReauthenticationRequired
        return super().handle(request, *args, **kwargs)


class CodeCheck(Guarded, mfa.AuthenticateView):
    """Pass the second factor by a code, after the password."""

    input_class = inputs.CodeCheckInput


class CodeProof(Guarded, mfa.ReauthenticateView):
    """Prove oneself again by a code."""

    input_class = inputs.CodeProofInput


class Passkeyed(Guarded):
    """Takes a credential of a passkey, however broken."""

    def handle_input(self, data: Any) -> ErrorResponse | None:
        """Refuse a credential that cannot be read like one that is wrong."""
        try:
            return super().handle_input(data)
        except MALFORMED:
            wrong = get_adapter().validation_error("incorrect_code")
            return ErrorResponse(self.request, exception=wrong)


class PasskeyCheck(Passkeyed, mfa.AuthenticateWebAuthnView):
    """Pass the second factor by a passkey, after the password."""


class PasskeyProof(Passkeyed, mfa.ReauthenticateWebAuthnView):
    """Prove oneself again by a passkey."""


class PasskeyLogin(Passkeyed, mfa.LoginWebAuthnView):
    """Sign in by a passkey alone."""


class Authenticators(Guarded, mfa.AuthenticatorsView):
    """List one's second factors."""


class Totp(Guarded, mfa.ManageTOTPView):
    """Set up or give up the authenticator app."""

    input_class = {"POST": inputs.TotpInput}

    def handle(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Keep the secret that is being set up encrypted in the session."""
        kept = request.session.get(SECRET_SESSION_KEY)
        if kept:
            request.session[SECRET_SESSION_KEY] = decrypt(kept)
        try:
            return super().handle(request, *args, **kwargs)
        finally:
            secret = request.session.get(SECRET_SESSION_KEY)
            if secret:
                request.session[SECRET_SESSION_KEY] = encrypt(secret)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Set it up; the code that proved it is used by that. A second app is refused."""
        try:
            reply = super().post(request, *args, **kwargs)
        except IntegrityError:
            return ConflictResponse(request)
        found = Authenticator.objects.get(user=request.user, type=Authenticator.Type.TOTP)
        code_spend(authenticator_id=found.pk, code=self.input.cleaned_data["code"])
        return reply


class RecoveryCodes(Guarded, mfa.ManageRecoveryCodesView):
    """See or renew one's recovery codes."""


class Passkeys(Passkeyed, mfa.ManageWebAuthnView):
    """Add, name or give up passkeys."""


class Devices(Guarded, SessionsView):
    """List one's sessions, and sign out of any."""
