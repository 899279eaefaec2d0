"""How does every refusal reach the reader: RFC 9457 problem details, in their language?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

from sabha.errors import DomainError, InvalidInputError
from sabha.http.language import Language, reader_language
from sabha.http.texts import field_message, title

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5
BUSY_STATES = frozenset({"40001", "40P01", "55P03", "57014"})
OUTAGE_STATES = ("08", "53", "57P", "58")
FAULT, UNAVAILABLE = 500, 503

FRAMEWORK: tuple[tuple[type[Exception], str, int], ...] = (
    (exceptions.ParseError, "malformed-request", 400),
    (exceptions.NotAuthenticated, "not-authenticated", 401),
    (exceptions.AuthenticationFailed, "not-authenticated", 401),
    (exceptions.PermissionDenied, "not-permitted", 403),
    (PermissionDenied, "not-permitted", 403),
    (exceptions.NotFound, "not-found", 404),
    (Http404, "not-found", 404),
    (exceptions.MethodNotAllowed, "method-not-allowed", 405),
    (exceptions.NotAcceptable, "not-acceptable", 406),
    (exceptions.UnsupportedMediaType, "unsupported-media-type", 415),
    (exceptions.Throttled, "too-many-requests", 429),
    (RequestDataTooBig, "too-large", 413),
    (SuspiciousOperation, "malformed-request", 400),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One refusal, ready to be sent; `errors` says which fields are wrong and how."""

    code: str
    status: int
    title: str
    detail: str = ""
    errors: tuple[dict[str, str], ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    extras: Mapping[str, object] = field(default_factory=dict)

    def as_json(self, instance: str) -> dict[str, object]:
        """Return the members of RFC 9457, and our own `code` and `errors`."""
        members: dict[str, object] = {
            "type": f"urn:sabha:problem:{self.code}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail or self.title,
            "code": self.code,
            "instance": instance,
            **self.extras,
        }
        return {**members, "errors": list(self.errors)} if self.errors else members


def exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """Turn what a view raised into a problem reply; None lets a fault of ours go up."""
    request, view = context["request"], context["view"]
    language = reader_language(request)
    problem = problem_of(error, language, is_in_body=getattr(view, "is_in_body", False))
    if problem is None:
        return None
    authenticate = getattr(error, "auth_header", None)
    headers = {"WWW-Authenticate": authenticate} if authenticate else {}
    return Response(
        problem.as_json(request.path),
        status=problem.status,
        headers={**problem.headers, **headers},
        content_type=MEDIA_TYPE,
    )


def problem_of(error: Exception, language: Language, *, is_in_body: bool) -> Problem | None:
    """Return the problem for an error that is no fault of ours, else None.

    `is_in_body` says whether a lost connection was that of the body's cell.
    """
    if isinstance(error, DomainError):
        return _of_domain(error, language)
    if isinstance(error, exceptions.ValidationError):
        return _of_fields(tuple(_flatten(error.get_full_details(), "", language)), language)
    if isinstance(error, (OperationalError, InterfaceError)):
        return _of_database(error, language, is_in_body=is_in_body)
    for kind, code, status in FRAMEWORK:
        if isinstance(error, kind):
            return Problem(code, status, title(code, language), headers=_headers(error))
    return None


def problem_reply(request: HttpRequest, code: str, status: int) -> JsonResponse:
    """Return a problem with one of the transport's own texts, outside DRF."""
    problem = Problem(code, status, title(code, reader_language(request)))
    return _json(request, problem)


def refusal_reply(request: HttpRequest, error: DomainError) -> JsonResponse:
    """Return the problem of a domain error, outside DRF."""
    language = reader_language(request)
    return _json(request, Problem(error.code, error.status, error.text(language)))


def _json(request: HttpRequest, problem: Problem) -> JsonResponse:
    members = problem.as_json(request.path)
    return JsonResponse(
        members,
        status=problem.status,
        content_type=MEDIA_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )


def _of_domain(error: DomainError, language: Language) -> Problem | None:
    if error.status == FAULT:
        return None
    if isinstance(error, InvalidInputError):
        told = tuple(
            {**item, "message": item.get(f"message_{language}") or item.get("message", "")}
            for item in error.errors
        )
        shown = tuple({key: item[key] for key in ("field", "code", "message")} for item in told)
        return _of_fields(shown, language)
    seconds = error.parameters.get("retry_after_seconds")
    if seconds is None and error.status == UNAVAILABLE:
        seconds = RETRY_SECONDS
    headers = {} if seconds is None else {"Retry-After": str(seconds)}
    extras = {name: error.parameters[name] for name in error.told}
    return Problem(error.code, error.status, error.text(language), headers=headers, extras=extras)


def _of_fields(errors: tuple[dict[str, str], ...], language: Language) -> Problem:
    heading = InvalidInputError([]).text(language)
    detail = " ".join(dict.fromkeys(item["message"] for item in errors))
    return Problem(InvalidInputError.code, InvalidInputError.status, heading, detail, errors)


def _of_database(error: Exception, language: Language, *, is_in_body: bool) -> Problem | None:
    state = getattr(error.__cause__, "sqlstate", None)
    if state in BUSY_STATES:
        return Problem("busy", UNAVAILABLE, title("busy", language), headers={"Retry-After": "1"})
    if state is not None and not state.startswith(OUTAGE_STATES):
        return None
    code = "cell-unavailable" if is_in_body else "database-unavailable"
    headers = {"Retry-After": str(RETRY_SECONDS)}
    return Problem(code, UNAVAILABLE, title(code, language), headers=headers)


def _headers(error: Exception) -> dict[str, str]:
    wait = getattr(error, "wait", None)
    return {} if wait is None else {"Retry-After": str(int(wait) + 1)}


def _flatten(details: Any, path: str, language: Language) -> Iterator[dict[str, str]]:
    if isinstance(details, list):
        for index, item in enumerate(details):
            is_message = isinstance(item, dict) and set(item) == {"message", "code"}
            yield from _flatten(
                item, path if is_message else f"{path}.{index}".strip("."), language
            )
    elif isinstance(details, dict) and set(details) == {"message", "code"}:
        code = str(details["code"])
        message = field_message(code, str(details["message"]), language)
        yield {"field": path, "code": code, "message": message}
    elif isinstance(details, dict):
        for name, item in details.items():
            inner = path if name == "non_field_errors" else f"{path}.{name}".strip(".")
            yield from _flatten(item, inner, language)
