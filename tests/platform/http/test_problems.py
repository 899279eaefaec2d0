"""Does every refusal reach the reader as a problem in their language?"""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404
from psycopg.errors import DeadlockDetected, UniqueViolation
from rest_framework import exceptions, serializers

from sabha.database.body import OutsideLocalBodyError
from sabha.errors import DomainError, InvalidInputError, NotFoundError
from sabha.http.problems import problem_of


class _Applicant(serializers.Serializer[object]):
    name = serializers.CharField(max_length=5)
    phones = serializers.ListField(child=serializers.CharField(max_length=3))


class _SeatError(DomainError):
    code = "seat-empty"
    status = 409
    title_en = "{seat} is empty."
    title_ml = "{seat} ഒഴിഞ്ഞുകിടക്കുന്നു."


def _field_error() -> exceptions.ValidationError:
    given = _Applicant(data={"name": "too long a name", "phones": ["12", "1234"]})
    given.is_valid()
    return exceptions.ValidationError(given.errors)


def test_a_domain_error_speaks_the_readers_language() -> None:
    malayalam = problem_of(_SeatError(seat="ക്ലർക്ക്"), "ml", is_in_body=True)
    english = problem_of(_SeatError(seat="Clerk"), "en", is_in_body=True)

    assert malayalam is not None
    assert english is not None
    assert (malayalam.status, malayalam.code) == (409, "seat-empty")
    assert malayalam.title == "ക്ലർക്ക് ഒഴിഞ്ഞുകിടക്കുന്നു."
    assert english.title == "Clerk is empty."
    assert english.as_json("/api/x/")["type"] == "urn:sabha:problem:seat-empty"
    assert english.as_json("/api/x/")["instance"] == "/api/x/"


def test_field_errors_name_the_field_the_code_and_the_message() -> None:
    problem = problem_of(_field_error(), "ml", is_in_body=True)

    assert problem is not None
    assert [(e["field"], e["code"]) for e in problem.errors] == [
        ("name", "max_length"),
        ("phones.1", "max_length"),
    ]
    assert problem.errors[0]["message"] == "ഇത് അനുവദിച്ചതിലും നീളമുള്ളതാണ്."


def test_field_errors_in_english_keep_their_numbers() -> None:
    problem = problem_of(_field_error(), "en", is_in_body=True)

    assert problem is not None
    assert "5" in problem.errors[0]["message"]


def test_errors_of_a_service_are_listed_like_those_of_a_form() -> None:
    told = {"field": "file", "code": "empty", "message": "Empty", "message_ml": "ശൂന്യം"}

    problem = problem_of(InvalidInputError([told]), "ml", is_in_body=False)

    assert problem is not None
    assert problem.errors == ({"field": "file", "code": "empty", "message": "ശൂന്യം"},)


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (exceptions.ParseError(), 400, "malformed-request"),
        (exceptions.NotAuthenticated(), 401, "not-authenticated"),
        (exceptions.PermissionDenied(), 403, "not-permitted"),
        (PermissionDenied(), 403, "not-permitted"),
        (Http404(), 404, "not-found"),
        (NotFoundError(), 404, "not-found"),
        (exceptions.MethodNotAllowed("PUT"), 405, "method-not-allowed"),
        (exceptions.NotAcceptable(), 406, "not-acceptable"),
        (exceptions.UnsupportedMediaType("text/xml"), 415, "unsupported-media-type"),
        (exceptions.Throttled(30), 429, "too-many-requests"),
    ],
)
def test_what_frameworks_raise_has_our_codes(error: Exception, status: int, code: str) -> None:
    problem = problem_of(error, "en", is_in_body=False)

    assert problem is not None
    assert (problem.status, problem.code) == (status, code)
    assert problem.title


def test_a_throttled_caller_is_told_when_to_come_back() -> None:
    problem = problem_of(exceptions.Throttled(30), "en", is_in_body=False)

    assert problem is not None
    assert problem.headers["Retry-After"] == "31"


def test_a_lost_cell_is_told_apart_from_a_lost_control_plane() -> None:
    cell = problem_of(OperationalError("gone"), "en", is_in_body=True)
    control = problem_of(OperationalError("gone"), "en", is_in_body=False)

    assert cell is not None
    assert control is not None
    assert (cell.status, cell.code) == (503, "cell-unavailable")
    assert cell.headers["Retry-After"]
    assert control.code == "database-unavailable"


def test_a_deadlock_asks_to_try_again() -> None:
    error = OperationalError("deadlock")
    error.__cause__ = DeadlockDetected()

    problem = problem_of(error, "en", is_in_body=True)

    assert problem is not None
    assert problem.code == "busy"


@pytest.mark.parametrize("error", [ValueError("secret"), OutsideLocalBodyError(), KeyError("x")])
def test_faults_of_ours_are_no_problems_of_the_caller(error: Exception) -> None:
    assert problem_of(error, "en", is_in_body=True) is None


def test_a_statement_the_database_refuses_is_our_fault() -> None:
    error = OperationalError("x")
    error.__cause__ = UniqueViolation()

    assert problem_of(error, "en", is_in_body=True) is None
