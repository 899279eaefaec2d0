"""Which of allauth's views answer here, and what do they refuse before they look?"""

from __future__ import annotations

import json
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.headless.account import views as account
from allauth.headless.account.inputs import LoginInput
from allauth.headless.base.views import APIView, ConfigView
from allauth.headless.internal.restkit import inputs
from allauth.headless.mfa import views as mfa
from allauth.headless.usersessions.views import SessionsView
from django.http import HttpRequest

from sabha.http.problems import problem_reply

PASSWORD_LENGTH = 512


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


class SignInInput(LoginInput):
    """Login and password, neither longer than one can be."""

    username = inputs.CharField(max_length=254)
    password = inputs.CharField(max_length=PASSWORD_LENGTH, strip=False)


class Config(Guarded, ConfigView):
    """What signing in here knows."""


class Session(Guarded, account.SessionView):
    """Whether somebody is signed in, and what is still to be proved."""


class Login(Guarded, account.LoginView):
    """Sign in by login name or e-mail address, and password."""

    input_class = SignInInput


class Reauthenticate(Guarded, account.ReauthenticateView):
    """Prove oneself again by password."""


class PasswordRequest(Guarded, account.RequestPasswordResetView):
    """Ask for a link that lets one choose a new password."""


class PasswordReset(Guarded, account.ResetPasswordView):
    """Choose a new password through the link."""


class PasswordChange(Guarded, account.ChangePasswordView):
    """Choose a new password while signed in."""


class CodeCheck(Guarded, mfa.AuthenticateView):
    """Pass the second factor by a code, after the password."""


class CodeProof(Guarded, mfa.ReauthenticateView):
    """Prove oneself again by a code."""


class PasskeyCheck(Guarded, mfa.AuthenticateWebAuthnView):
    """Pass the second factor by a passkey, after the password."""


class PasskeyProof(Guarded, mfa.ReauthenticateWebAuthnView):
    """Prove oneself again by a passkey."""


class PasskeyLogin(Guarded, mfa.LoginWebAuthnView):
    """Sign in by a passkey alone."""


class Authenticators(Guarded, mfa.AuthenticatorsView):
    """List one's second factors."""


class Totp(Guarded, mfa.ManageTOTPView):
    """Set up or give up the authenticator app."""


class RecoveryCodes(Guarded, mfa.ManageRecoveryCodesView):
    """See or renew one's recovery codes."""


class Passkeys(Guarded, mfa.ManageWebAuthnView):
    """Add, name or give up passkeys."""


class Devices(Guarded, SessionsView):
    """List one's sessions, and sign out of any."""
