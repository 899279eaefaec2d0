"""Where does allauth do as Sabha does?"""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.headless.adapter import DefaultHeadlessAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from sabha.http.origin import client_address
from sabha.identity.encryption import decrypt, encrypt
from sabha.identity.models import SecurityEntry, User
from sabha.identity.selectors import user_by_login
from sabha.identity.services import LoginFailedError, password_set, sign_in_check
from sabha.identity.sessions import session_open, was_proved_lately
from sabha.identity.throttle import TooManyAttemptsError
from sabha.session.letters import letter_send
from sabha.session.security import request_record


class AccountAdapter(DefaultAccountAdapter):
    """Signing in by password, and what follows from it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Let nobody open an account for themselves: staff are invited."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """Return whom login and password prove, or None.

        Raises:
            ValidationError: too much was tried from here.
        """
        try:
            return sign_in_check(
                login=credentials.get("username", ""),
                password=credentials.get("password", ""),
                address=client_address(request),
            )
        except TooManyAttemptsError:
            refusal: ValidationError = self.validation_error("too_many_login_attempts")
            raise refusal from None
        except LoginFailedError:
            self._note(request, credentials.get("username", ""))
            return None

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Open a session that ends twelve hours from now."""
        if isinstance(user, User):
            session_open(request=request, user=user)

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        """Is this the password of the person who is signed in?"""
        found = self.authenticate(self.request, username=user.get_username(), password=password)
        return found is not None and found.pk == user.pk

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send one of our own letters."""
        letter_send(name=template_prefix, email=email, link=context.get("password_reset_url", ""))

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell the owner of an account what was done to it."""
        letter_send(name=template_prefix, email=email or str(getattr(user, "email", "")))

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the address of the screen where a new password is chosen, at this host."""
        return str(self.request.build_absolute_uri(f"/password/{key}"))

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Give the account a new password, which ends the sessions that the old one opened."""
        changed = password_set(user_id=user.pk, password=password)
        user.password = changed.password
        if isinstance(user, User):
            user.sessions_epoch = changed.sessions_epoch

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that asked, as the audit tells it."""
        return client_address(request) or "0.0.0.0"  # noqa: S104  no address, not a binding

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for proof again unless there was one within ten minutes."""
        return not was_proved_lately(self.request)

    def _note(self, request: HttpRequest, login: str) -> None:
        found = user_by_login(login=login)
        user_id = found.id if found else None
        kind = SecurityEntry.Kind.SIGN_IN_FAILED
        request_record(request=request, kind=kind, user_id=user_id)


class HeadlessAdapter(DefaultHeadlessAdapter):
    """What allauth tells of a person; our own session says the rest."""

    def serialize_user(self, user: AbstractBaseUser) -> dict[str, Any]:
        """Return what the sign-in screens need."""
        return {
            "id": str(user.pk),
            "username": user.get_username(),
            "display": getattr(user, "name_en", ""),
            "has_usable_password": user.has_usable_password(),
        }


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets are encrypted at rest; a passkey belongs to the whole deployment."""

    def encrypt(self, text: str) -> str:
        """Return `text` as it is stored."""
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return what was stored."""
        return decrypt(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the base domain, so that a passkey made on one host works on all."""
        return {"id": settings.BASE_DOMAIN, "name": "Sabha"}

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Name the account in the authenticator app."""
        return f"{user.get_username()}@{settings.BASE_DOMAIN}"
