"""From which request and address does this work come, for the audit?"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.audit.origin import Origin, coming_from
from sabha.telemetry.work_context import work_id


class OriginMiddleware:
    """Let the audit know the request's id and address; stands below the one that gives the id."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the request as coming from its origin."""
        origin = Origin(request_id=work_id(), address=client_address(request))
        with coming_from(origin):
            return self.get_response(request)


def client_address(request: HttpRequest) -> str:
    """Return the address that asked, believing only as many proxies as are ours.

    Each trusted proxy appends the address it saw to X-Forwarded-For, so the caller's own claims
    stand to the left of those and are not read.
    """
    direct: str = request.META.get("REMOTE_ADDR", "")
    proxies: int = settings.TRUSTED_PROXIES
    chain = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    if proxies < 1 or not chain[-1]:
        return direct
    return chain[-min(proxies, len(chain))]
