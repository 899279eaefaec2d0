"""How does a session begin, what has been proved in it, and how does it end?"""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.models import Session
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from sabha.database.work import control_work
from sabha.identity.models import User

SEEN_EVERY = timedelta(minutes=5)
PROOF_LASTS = timedelta(minutes=10)
SEEN_AT = "seen_at"


def session_begin(*, request: Any, user: User, method: str) -> None:
    """Sign the person in under a new session key; it ends 12 hours from now, whatever is done.

    `method` says what proved the person, such as "code" or "invitation".
    """
    record_authentication(request, user, method=method)
    session_open(request=request, user=user)
    UserSession.objects.create_from_request(request)


def session_open(*, request: HttpRequest, user: User) -> None:
    """Give a person who has been proved a session of 12 hours under a new key."""
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session.set_expiry(timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))
    request.session[SEEN_AT] = time.time()


def session_renew(*, request: Any) -> None:
    """Give the session a new key, since more has been proved in it than before."""
    before = request.session.session_key
    request.session.cycle_key()
    listed = UserSession.objects.filter(session_key=before)
    listed.update(session_key=request.session.session_key)


def session_seen(*, request: Any) -> None:
    """Note that the device is in use, at most every five minutes."""
    key = request.session.session_key
    if key and request.user.is_authenticated:
        now = timezone.now()
        listed = UserSession.objects.filter(session_key=key, last_seen_at__lt=now - SEEN_EVERY)
        listed.update(last_seen_at=now)


def device_forget(*, session_key: str) -> None:
    """Take the device of a session that ended off its owner's list."""
    with control_work():
        UserSession.objects.filter(session_key=session_key).delete()


def sessions_end(*, user_id: UUID) -> None:
    """Sign the person out everywhere; the next request of each session finds nobody signed in."""
    with control_work():
        User.objects.filter(id=user_id).update(sessions_epoch=F("sessions_epoch") + 1)
        listed = UserSession.objects.filter(user_id=user_id)
        Session.objects.filter(session_key__in=listed.values("session_key")).delete()
        listed.delete()


def records_of(request: Any) -> list[dict[str, Any]]:
    """Return what has proved the person in this session, oldest first."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return []
    found: list[dict[str, Any]] = get_authentication_records(request, user)
    return found


def is_second_factor_passed(request: Any) -> bool:
    """Has a second factor (or a passkey, which is both) proved the person in this session?"""
    return any(record.get("method") == "mfa" for record in records_of(request))


def was_proved_lately(request: Any) -> bool:
    """Has the person proved themselves within ten minutes, by signing in or again since?"""
    since = time.time() - PROOF_LASTS.total_seconds()
    return any(_when(record) > since for record in records_of(request))


def _when(record: Mapping[str, Any]) -> float:
    at = record.get("at", 0)
    return float(at) if isinstance(at, (int, float)) else 0.0
