"""What is kept of signing in, and for how long?"""

from __future__ import annotations

from datetime import timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from sabha.database.work import control_work
from sabha.identity.encryption import rotated
from sabha.identity.models import SecurityEntry, SignInFailure

FAILURES_KEPT = timedelta(days=1)
ENTRIES_KEPT = timedelta(days=365)
SECRETS = ("secret", "seed")


def traces_sweep() -> dict[str, int]:
    """Delete what is out of date; return how many rows of each kind."""
    now = timezone.now()
    with control_work():
        failures = SignInFailure.objects.filter(began_at__lt=now - FAILURES_KEPT).delete()[0]
        sessions = Session.objects.filter(expire_date__lt=now).delete()[0]
        alive = Session.objects.values("session_key")
        devices = UserSession.objects.exclude(session_key__in=alive).delete()[0]
        entries = SecurityEntry.objects.filter(at__lt=now - ENTRIES_KEPT).delete()[0]
    return {"failures": failures, "sessions": sessions, "devices": devices, "entries": entries}


def factors_reencrypt() -> int:
    """Put the secrets of all second factors under the key of today; return how many.

    After a change of SECRET_KEY this lets the key before it go.
    """
    with control_work():
        kept = [
            (found, name)
            for found in Authenticator.objects.select_for_update()
            for name in SECRETS
            if name in found.data
        ]
        for found, name in kept:
            found.data[name] = rotated(found.data[name])
            found.save(update_fields=["data"])
    return len(kept)
