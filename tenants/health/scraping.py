"""Who may read the metrics?"""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from sabha.errors import NotPermittedError

FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-Ip", "Via")


def scraper_admit(request: HttpRequest) -> None:
    """Let in who holds the token, or calls from this machine itself and not through a proxy.

    Raises:
        NotPermittedError: neither is so.
    """
    token = getattr(settings, "METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and constant_time_compare(given, token):
        return
    is_forwarded = any(name in request.headers for name in FORWARDED)
    if is_forwarded or not _is_loopback(request.META.get("REMOTE_ADDR", "")):
        raise NotPermittedError


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
