"""In which unit of work does the same view run on each side?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext

from django.db import transaction
from django.http import HttpRequest

from sabha.database.work import body_work


def body_unit(request: HttpRequest) -> AbstractContextManager[object]:
    """Enter the body of the request's host as Sabha's own views do."""
    is_read_only = request.method == "GET"
    return body_work(request.body_ref, is_read_only=is_read_only)  # type: ignore[attr-defined]  # set by the middleware


def transaction_unit(request: HttpRequest) -> AbstractContextManager[object]:
    """Run in one transaction of whatever the connection points at."""
    del request
    return transaction.atomic()


def no_unit(request: HttpRequest) -> AbstractContextManager[object]:
    """Run each statement by itself, as Django does when nothing is set."""
    del request
    return nullcontext()


UNITS: Mapping[str, Callable[[HttpRequest], AbstractContextManager[object]]] = {
    "body": body_unit,
    "transaction": transaction_unit,
    "none": no_unit,
}
