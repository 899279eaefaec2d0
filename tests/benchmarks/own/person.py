"""Who is signed in to the product, as Secretary of every body that is asked?"""

from __future__ import annotations

import time
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from django.utils.crypto import get_random_string

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.models import User
from sabha.identity.services import user_create
from sabha.seats.selectors import seat_by_code
from sabha.seats.services import Appointee, posting_begin
from tenants.directory.cache import body_by_host
from tenants.membership.services import membership_grant

CSRF_LENGTH = 32


def headers(*hosts: str) -> dict[str, str]:
    """Make a person, seat them at every host, sign them in with a second factor.

    The answer is what their browser would send along.
    """
    name = f"bench-{uuid4().hex[:8]}@example.org"
    user = user_create(login=name, password=uuid4().hex, name_en="Bench", name_ml="ബെഞ്ച്")
    for host in hosts:
        body = body_by_host(host)
        assert body is not None, host
        _seat(user.id, body)
    token = get_random_string(CSRF_LENGTH)
    cookies = {settings.SESSION_COOKIE_NAME: _session(user), settings.CSRF_COOKIE_NAME: token}
    told = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return {"Cookie": told, "X-CSRFToken": token}


def _seat(user_id: UUID, body: BodyRef) -> None:
    membership_grant(user_id=user_id, body_id=body.id)
    with body_work(body):
        posting_begin(
            seat_id=seat_by_code(code="secretary").id,
            person=Appointee(user_id, "Bench", "ബെഞ്ച്"),
            starts_on=timezone.localdate(),
        )


def _session(user: User) -> str:
    """Open a session as signing in with password and authenticator does; return its key."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time()}]
    session["seen_at"] = time.time()
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return str(session.session_key)
