"""What is one unit of work, on the control plane and inside a local body?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from django.db import connections, transaction

from sabha.database.body import BodyRef, current_body, serving

if TYPE_CHECKING:
    from sabha.database.engine.base import DatabaseWrapper

CONTROL = "default"


@contextmanager
def body_work(body: BodyRef, *, is_read_only: bool = False) -> Iterator[BodyRef]:
    """Serve `body` in one transaction of its cell, entered in one round trip.

    Inside the same body it is a savepoint of the transaction already open.

    Raises:
        AnotherBodyError: work for another body is under way in this thread.
    """
    connection = cast("DatabaseWrapper", connections[body.alias])
    with serving(body), transaction.atomic(using=body.alias):
        if connection.entered is None:
            connection.enter_body(body, is_read_only=is_read_only)
        yield body


def abandon_work() -> None:
    """Make the current body's transaction roll back when its outermost block ends."""
    transaction.set_rollback(True, using=current_body().alias)


@contextmanager
def unit_of_work() -> Iterator[BodyRef]:
    """Join the transaction of the body being served, as a savepoint.

    Raises:
        OutsideLocalBodyError: no body is being served.
    """
    body = current_body()
    with body_work(body):
        yield body


@contextmanager
def control_work() -> Iterator[None]:
    """Do one transaction on the control plane."""
    with transaction.atomic(using=CONTROL):
        yield


def after_commit(callback: Callable[[], None]) -> None:
    """Call `callback` once the current body's transaction has committed; never if it rolls back."""
    transaction.on_commit(callback, using=current_body().alias)
