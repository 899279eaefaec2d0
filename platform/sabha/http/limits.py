"""Does an address, an account or a local body ask more often than it may?"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from time import monotonic
from typing import Literal

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.http.buckets import Buckets
from sabha.http.origin import client_address
from sabha.http.problems import problem_reply
from sabha.http.request import body_of

Kind = Literal["address", "account", "body"]


@cache
def buckets(kind: Kind) -> Buckets:
    """Return this process's counts of one kind, sized by the settings."""
    return Buckets(settings.REQUESTS_PER_MINUTE[kind])


class RateLimitMiddleware:
    """Refuse an address or a body that floods, before any database is asked.

    A local body's limit keeps one office's flood, or a flood against it, from all the others.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the request, or answer 429 with the seconds to wait."""
        wait = _wait_of(request)
        if not wait:
            return self.get_response(request)
        reply = problem_reply(request, "too-many-requests", 429)
        reply.headers["Retry-After"] = str(math.ceil(wait))
        return reply


def _wait_of(request: HttpRequest) -> float:
    now = monotonic()
    wait = buckets("address").spend(client_address(request), now)
    body = body_of(request)
    if wait or body is None:
        return wait
    return buckets("body").spend(str(body.id), now)
