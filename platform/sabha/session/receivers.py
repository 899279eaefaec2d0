"""What is written down, and renewed, when allauth tells of an account?"""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
    authenticator_used,
)
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver

from sabha.identity.models import SecurityEntry
from sabha.identity.sessions import device_forget, is_second_factor_passed, session_renew
from sabha.session.security import request_record

Kind = SecurityEntry.Kind


@receiver(user_logged_in)
def sign_in_note(request: Any, user: Any, **_kwargs: Any) -> None:
    """Write down a sign-in."""
    request_record(request=request, kind=Kind.SIGNED_IN, user_id=user.pk)


@receiver(user_logged_out)
def sign_out_note(request: Any, user: Any, **_kwargs: Any) -> None:
    """Write down a sign-out, and take the device off the list."""
    if user is None:
        return
    device_forget(session_key=request.session.session_key or "")
    request_record(request=request, kind=Kind.SIGNED_OUT, user_id=user.pk)


@receiver([password_changed, password_set])
def password_change_note(request: Any, user: Any, **_kwargs: Any) -> None:
    """Write down a new password."""
    request_record(request=request, kind=Kind.PASSWORD_CHANGED, user_id=user.pk)


@receiver(password_reset)
def password_reset_note(request: Any, user: Any, **_kwargs: Any) -> None:
    """Write down a password that was chosen through a link."""
    request_record(request=request, kind=Kind.PASSWORD_RESET, user_id=user.pk)


@receiver(authenticator_added)
def factor_added_note(
    request: Any, user: Any, authenticator: Authenticator, **_kwargs: Any
) -> None:
    """Write down a second factor; whoever just set it up has proved to hold it."""
    request_record(
        request=request, kind=Kind.FACTOR_ADDED, user_id=user.pk, detail=authenticator.type
    )
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    is_first = not is_second_factor_passed(request)
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
    if is_first:
        session_renew(request=request)


@receiver(authenticator_used)
def factor_used_note(request: Any, **_kwargs: Any) -> None:
    """Renew the key of a session that passes its second factor after it was opened."""
    records = getattr(request, "session", {}).get("account_authentication_methods", [])
    is_first = sum(record.get("method") == "mfa" for record in records) == 1
    if is_first and request.user.is_authenticated:
        session_renew(request=request)


@receiver(authenticator_removed)
def factor_removed_note(
    request: Any, user: Any, authenticator: Authenticator, **_kwargs: Any
) -> None:
    """Write down that a second factor was given up."""
    request_record(
        request=request, kind=Kind.FACTOR_REMOVED, user_id=user.pk, detail=authenticator.type
    )


@receiver(authenticator_reset)
def recovery_codes_note(request: Any, user: Any, **_kwargs: Any) -> None:
    """Write down new recovery codes."""
    request_record(request=request, kind=Kind.RECOVERY_RENEWED, user_id=user.pk)


@receiver(authentication_failed)
def factor_failed_note(
    request: Any, user: Any, authenticator: Authenticator, **_kwargs: Any
) -> None:
    """Write down a wrong code."""
    request_record(
        request=request, kind=Kind.CODE_FAILED, user_id=user.pk, detail=authenticator.type
    )
