"""Why did a body not come up, in words that say what to do?"""

from __future__ import annotations

from django.db import Error, InterfaceError, OperationalError

from sabha.errors import DomainError
from tenants.onboarding.cells import shortened
from tenants.onboarding.problems import StoredProblem, problem

_LENGTH = 300


def failure_stored(error: BaseException, *, cell: str) -> StoredProblem:
    """Return the cause of a failure as the row keeps it."""
    if isinstance(error, DomainError):
        return {
            "field": "",
            "code": error.code,
            "en": error.text("en"),
            "ml": error.text("ml"),
        }
    cause = first_line(error)
    if isinstance(error, Error) and _is_silence(error):
        return problem("cell-unavailable", cell=cell, cause=cause).stored()
    if isinstance(error, Error):
        return problem("database-refused", cause=cause).stored()
    return problem("unexpected", cause=f"{type(error).__name__}: {cause}").stored()


def _is_silence(error: Error) -> bool:
    """Did the server not answer, rather than answer with a refusal?"""
    if isinstance(error, InterfaceError):
        return True
    refusal: str | None = getattr(error.__cause__, "sqlstate", None)
    is_shutdown = refusal is not None and refusal.startswith(("57P", "08"))
    return isinstance(error, OperationalError) and (refusal is None or is_shutdown)


def first_line(error: BaseException) -> str:
    """Return what an error says, fit for a sentence."""
    lines = str(error).strip().splitlines()
    return shortened(lines[0], _LENGTH) if lines else type(error).__name__
