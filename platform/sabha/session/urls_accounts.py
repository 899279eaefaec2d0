"""Where does one sign in, and look after one's account?"""

from __future__ import annotations

from allauth.headless.base.views import APIView
from allauth.headless.constants import Client
from django.urls import URLPattern, path

from sabha.session import accounts

ROUTES: dict[str, type[APIView]] = {
    "config": accounts.Config,
    "auth/session": accounts.Session,
    "auth/sessions": accounts.Devices,
    "auth/login": accounts.Login,
    "auth/reauthenticate": accounts.Reauthenticate,
    "auth/password/request": accounts.PasswordRequest,
    "auth/password/reset": accounts.PasswordReset,
    "auth/2fa/authenticate": accounts.CodeCheck,
    "auth/2fa/reauthenticate": accounts.CodeProof,
    "auth/webauthn/authenticate": accounts.PasskeyCheck,
    "auth/webauthn/reauthenticate": accounts.PasskeyProof,
    "auth/webauthn/login": accounts.PasskeyLogin,
    "account/password/change": accounts.PasswordChange,
    "account/authenticators": accounts.Authenticators,
    "account/authenticators/totp": accounts.Totp,
    "account/authenticators/recovery-codes": accounts.RecoveryCodes,
    "account/authenticators/webauthn": accounts.Passkeys,
}


def route(address: str, view: type[APIView]) -> URLPattern:
    """Return the route of one of allauth's views for browsers."""
    return path(address, view.as_api_view(client=Client.BROWSER))


urlpatterns = [route(address, view) for address, view in ROUTES.items()]
