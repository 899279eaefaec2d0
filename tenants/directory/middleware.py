"""Whom does a request's host name: the apex, the console, or one local body?"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from sabha.database.body import BodyRef
from tenants.directory.cache import body_by_host, body_by_slug

CONSOLE = "console"
PORT = re.compile(r":\d*\Z")
URLCONFS = {
    "apex": "sabha.config.urls.apex",
    "console": "sabha.config.urls.console",
    "body": "sabha.config.urls.body",
}
VISIBLE_STATES = frozenset({"active", "read_only", "suspended", "archived"})


class LocalBodyMiddleware:
    """Set `request.place`, `request.body_ref` and the routes that exist there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Name the place of the request's host and go on; an unknown host gets the apex's 404."""
        place, body = place_of(request.get_host())
        request.place = place  # type: ignore[attr-defined]  # the platform's own attributes
        request.body_ref = body  # type: ignore[attr-defined]  # of a request, see http.request
        request.urlconf = URLCONFS.get(place, "sabha.config.urls.unknown")
        return self.get_response(request)


def place_of(host: str) -> tuple[str, BodyRef | None]:
    """Return ("apex" | "console" | "body" | "unknown", the body) for a Host header."""
    name = PORT.sub("", host).lower().removesuffix(".")
    if name in {settings.BASE_DOMAIN, "127.0.0.1"}:
        return "apex", None
    label, dot, base = name.partition(".")
    is_ours = bool(label and dot) and base == settings.BASE_DOMAIN
    if is_ours and label == CONSOLE:
        return "console", None
    body = body_by_host(name) or (body_by_slug(label) if is_ours else None)
    if body is None or body.state not in VISIBLE_STATES:
        return "unknown", None
    return "body", body
