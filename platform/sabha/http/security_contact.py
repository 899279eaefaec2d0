"""Whom does somebody tell who found a weakness (RFC 9116)?"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from sabha.http.pages import page_not_found

VALID_FOR = timedelta(days=180)


@require_safe
def security_contact(request: HttpRequest) -> HttpResponse:
    """Return `security.txt`; 404 where the deployment names no contact.

    `Expires` moves on with the calendar month, because the contact is part of the configuration
    and so is as fresh as the running process.
    """
    contact: str = settings.SECURITY_CONTACT
    if not contact:
        return page_not_found(request)
    month = timezone.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    lines = (
        f"Contact: {contact}",
        f"Expires: {(month + VALID_FOR):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: ml, en",
        f"Canonical: https://{settings.BASE_DOMAIN}/.well-known/security.txt",
    )
    reply = HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    reply.headers["Cache-Control"] = "public, max-age=86400"
    return reply
