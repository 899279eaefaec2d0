"""By what is a browser known again that asked for a code?"""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

from django.conf import settings
from rest_framework.request import Request
from rest_framework.response import Response

LASTS = timedelta(days=180)
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def cookie_name() -> str:
    """Return the cookie's name; browsers keep one so called to encrypted pages."""
    return f"{'__Secure-' if settings.SESSION_COOKIE_SECURE else ''}sabha_browser"


def browser_of(request: Request) -> str:
    """Return the browser's own secret; a new one when it has none."""
    sent = request.COOKIES.get(cookie_name(), "")
    return sent if _TOKEN.fullmatch(sent) else secrets.token_urlsafe(32)


def browser_keep(reply: Response, browser: str) -> Response:
    """Let the browser keep its secret, at every host of the deployment."""
    reply.set_cookie(
        cookie_name(),
        browser,
        max_age=LASTS,
        domain=settings.SESSION_COOKIE_DOMAIN,
        path="/api/session/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return reply
