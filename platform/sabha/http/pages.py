"""What answers when no view does?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.html import escape

from sabha.http.language import reader_language
from sabha.http.problems import problem_reply
from sabha.http.texts import title

_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head>
<body><main><h1>{title}</h1>{more}</main></body></html>
"""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400."""
    return answer(request, "malformed-request", 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return answer(request, "not-permitted", 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404."""
    return answer(request, "not-found", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500; what went wrong is in the log and the error report, never in the reply."""
    return answer(request, "fault", 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 for a form that did not come from our pages."""
    return answer(request, "csrf-failed", 403)


def answer(request: HttpRequest, code: str, status: int, more: str = "") -> HttpResponse:
    """Return a problem to a program, else a plain page; `more` is HTML of our own."""
    if request.path.startswith(("/api/", "/_allauth/")):
        return problem_reply(request, code, status)
    language = reader_language(request)
    page = _PAGE.format(language=language, title=escape(title(code, language)), more=more)
    return HttpResponse(page, status=status)
