"""How does a writer learn that a number was masked?"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.privacy.masking import masking_heard

MASKED = "Sabha-Masked"


class MaskedMiddleware:
    """Name the fields in which an Aadhaar number was masked, in a header of the reply."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the request, then tell."""
        with masking_heard() as names:
            response = self.get_response(request)
        if names:
            told = [name for name in names if name.isidentifier() and name.isascii()]
            response.headers[MASKED] = ",".join(told) or "text"
        return response
