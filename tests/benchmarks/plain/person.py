"""Who is signed in on the side without tenants?"""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Permission, User
from django.contrib.sessions.backends.db import SessionStore
from django.utils.crypto import get_random_string

CSRF_LENGTH = 32
BACKEND = "django.contrib.auth.backends.ModelBackend"


def headers() -> dict[str, str]:
    """Make a person who may read and write entries, and sign them in."""
    user = User.objects.create_user(f"bench-{uuid4().hex[:8]}")
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="entries"))
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    token = get_random_string(CSRF_LENGTH)
    cookies = {
        settings.SESSION_COOKIE_NAME: str(session.session_key),
        settings.CSRF_COOKIE_NAME: token,
    }
    told = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return {"Cookie": told, "X-CSRFToken": token}
