"""In which language does this reader want answers?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation

Language = Literal["ml", "en"]


def reader_language(request: Any) -> Language:
    """Return what Accept-Language prefers among Malayalam and English.

    Without a word on either it is the signed-in person's language, then the deployment's.
    """
    asked = _preferred(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
    if asked:
        return asked
    user = getattr(request, "_cached_user", None)
    return _known(getattr(user, "language", "")) or _known(settings.LANGUAGE_CODE) or "ml"


class LanguageMiddleware:
    """Serve the request with Django's own texts in the reader's language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Activate the language for this request only, and name it in the reply."""
        language = reader_language(request)
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def _preferred(header: str) -> Language | None:
    best: Language | None = None
    best_weight = 0.0
    for part in header[:200].split(","):
        tag, _, rest = part.strip().partition(";")
        language = _known(tag.split("-")[0].strip().lower())
        weight = _weight(rest)
        if language and weight > best_weight:
            best, best_weight = language, weight
    return best


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def _known(code: str) -> Language | None:
    if code == "ml":
        return "ml"
    return "en" if code == "en" else None
