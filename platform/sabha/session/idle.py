"""Has the person behind this session been away for so long that another may sit there now?"""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.identity.sessions import SEEN_AT

# Written down no more often than this: a session costs one UPDATE in five minutes.
NOTED_EVERY = 5 * 60


class IdleMiddleware:
    """End a session that nobody has used for two hours; it lasts twelve at most anyway."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Look at the session before anybody is found in it."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            _look(request)
        return self.get_response(request)


def _look(request: HttpRequest) -> None:
    session = request.session
    if session.is_empty():
        return
    seen_at, now = session.get(SEEN_AT), time.time()
    if not isinstance(seen_at, (int, float)) or now - seen_at > NOTED_EVERY:
        if isinstance(seen_at, (int, float)) and now - seen_at > settings.SESSION_IDLE_SECONDS:
            session.flush()
            return
        session[SEEN_AT] = now
