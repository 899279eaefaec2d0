"""What stands in a body's schema, read past every guard by the owner?"""

from __future__ import annotations

from typing import Any

from django.db import connections
from psycopg import sql

from sabha.database.body import BodyRef

Rows = dict[str, list[str]]


def ask_owner(
    body: BodyRef, statement: str | sql.Composed, parameters: list[Any] | None = None
) -> list[Any]:
    """Return what the owner of the body's cell is answered."""
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall() if cursor.description else []


def tables_of(body: BodyRef) -> list[str]:
    """Return the names of the body's tables."""
    found = ask_owner(
        body, "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY 1", [body.schema]
    )
    return [name for (name,) in found]


def rows_of(body: BodyRef) -> Rows:
    """Return every row of every table as JSON."""
    return {name: _rows(body, name) for name in tables_of(body)}


def _rows(body: BodyRef, table: str) -> list[str]:
    statement = sql.SQL("SELECT to_jsonb(t)::text FROM {} t ORDER BY 1")
    return [r for (r,) in ask_owner(body, statement.format(sql.Identifier(body.schema, table)))]
