"""What does the database answer to a statement sent as one body?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import DatabaseError, connections, transaction

from sabha.database.body import BodyRef
from sabha.database.work import body_work

PERMISSION = "permission denied"


def ask(body: BodyRef, statement: str) -> list[Any]:
    """Return the rows of one statement sent from the body's own unit of work."""
    with body_work(body), connections[body.alias].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def not_refused(
    body: BodyRef, statements: Iterable[str], *, reasons: tuple[str, ...] = (PERMISSION,)
) -> list[str]:
    """Return the statements that the database carried out, or refused for another reason."""
    wrong = []
    with body_work(body), connections[body.alias].cursor() as cursor:
        for statement in statements:
            try:
                with transaction.atomic(using=body.alias):
                    cursor.execute(statement)
            except DatabaseError as error:
                if not any(reason in str(error) for reason in reasons):
                    wrong.append(f"{statement}: {error}")
            else:
                wrong.append(statement)
        transaction.set_rollback(True, using=body.alias)
    return wrong
