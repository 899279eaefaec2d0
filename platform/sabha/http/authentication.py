"""Whose session is this, and did the request come from our own pages?"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from rest_framework.authentication import CSRFCheck
from rest_framework.authentication import SessionAuthentication as DjangoSession
from rest_framework.request import Request

from sabha.errors import DomainError


class CsrfError(DomainError):
    """The request carries no proof that it comes from our own pages."""

    code = "csrf-failed"
    status = 403
    title_en = "This page is out of date. Reload it and try again."
    title_ml = "ഈ പേജ് പഴയതായി. വീണ്ടും ലോഡ് ചെയ്ത് ശ്രമിക്കുക."


class SessionAuthentication(DjangoSession):
    """Django's session; the CSRF check also covers those not signed in, so signing in too."""

    def authenticate(self, request: Request) -> tuple[Any, None] | None:
        """Return the signed-in user, or None.

        Raises:
            CsrfError: an unsafe request without the token.
        """
        self.enforce_csrf(request)
        return super().authenticate(request)

    def enforce_csrf(self, request: Request) -> None:
        """Run Django's CSRF check, which DRF's views are exempt from."""
        check = CSRFCheck(_nothing)
        check.process_request(request)
        if check.process_view(request, _nothing, (), {}):
            raise CsrfError

    def authenticate_header(self, request: Request) -> str:
        """Make "not signed in" a 401 rather than a 403."""
        return "Session"


def _nothing(*_request: Any) -> HttpResponse:
    return HttpResponse()
