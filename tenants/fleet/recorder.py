"""Which of the statements that a migration runs must be run again in every body?"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper

PASSING = ("SAVEPOINT", "RELEASE", "ROLLBACK", "SET CONSTRAINTS")
# What Django asks in order to know names of constraints and which migrations are applied.
QUESTION = re.compile(
    r"\A(SELECT|WITH)\b.*\bFROM\s+\"?(pg_\w+|information_schema|django_migrations)\b",
    re.IGNORECASE | re.DOTALL,
)
ENTRY = re.compile(r'\A(INSERT INTO|DELETE FROM) "django_migrations"', re.IGNORECASE)


class SqlRecorder:
    """An execute wrapper that keeps what a migration changes and drops what it only asks."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection
        self._statements: list[str] = []

    def __call__(
        self,
        execute: Callable[..., Any],
        sql: object,
        params: Any,
        many: bool,  # noqa: FBT001  Django's signature of an execute wrapper
        context: dict[str, Any],
    ) -> object:
        """Run the statement and keep its text when it changes something."""
        result = execute(sql, params, many, context)
        statement = str(sql).strip()
        if is_change(statement):
            self._statements.append(self._rendered(statement, params))
        return result

    def text(self) -> str:
        """Return the recorded statements as one script; a comment may end a statement."""
        return "".join(f"{statement.rstrip(';')}\n;\n" for statement in self._statements)

    def _rendered(self, statement: str, params: Any) -> str:
        if params is None:
            return statement
        with psycopg.ClientCursor(self._connection.connection) as cursor:
            return cursor.mogrify(statement, params)


def is_change(statement: str) -> bool:
    """Does the statement change a schema, rather than ask, or say where a transaction stands?"""
    if not statement or statement.upper().startswith(PASSING):
        return False
    return not QUESTION.match(statement) and not ENTRY.match(statement)
