"""Did a program speak to the API without TLS?"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.http.problems import problem_reply

SPOKEN_BY_PROGRAMS = ("/api/", "/_allauth/", "/identity/o/api/")


class TransportMiddleware:
    """Refuse such a request rather than redirect it, so that the mistake is noticed.

    A redirect would carry the second try over TLS, and what the first one told in clear would go
    unseen. People's pages are redirected.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the request, or answer 403."""
        is_plain = settings.SECURE_SSL_REDIRECT and not request.is_secure()
        if is_plain and request.path.startswith(SPOKEN_BY_PROGRAMS):
            return problem_reply(request, "tls-needed", 403)
        return self.get_response(request)
