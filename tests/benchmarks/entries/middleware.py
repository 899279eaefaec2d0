"""How do all sides come to the same routes, whatever the tenancy's middleware chose?"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

SETTING = "ENTRIES_URLS"


class RoutesMiddleware:
    """Stands after the middleware that finds the tenant."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer with the routes of the benchmark."""
        request.urlconf = getattr(settings, SETTING)
        return self.get_response(request)
