"""How does recorded SQL reach one body's schema, in one transaction and one message?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from sabha.database.body import BodyRef
from sabha.database.router import body_plane_labels
from sabha.modularity.registry import manifests
from tenants.fleet.compiler import BOOKKEEPING
from tenants.fleet.models import CompiledMigration

LOCK_TIMEOUT = "2s"
STATEMENT_TIMEOUT = "300s"
ENTRIES = sql.SQL("INSERT INTO django_migrations (app, name, applied) VALUES {rows};")


@dataclass(frozen=True, slots=True)
class Step:
    """One migration to replay; `text` is empty for a data migration."""

    app: str
    name: str
    text: str
    sql_hash: str
    is_data: bool


def units_of(modules: frozenset[str]) -> frozenset[str]:
    """Return the app labels whose tables a body with `modules` has."""
    core = body_plane_labels() - manifests().keys()
    return core | modules | {BOOKKEEPING.app}


def steps_of(modules: frozenset[str]) -> list[Step]:
    """Return every recorded migration that a body with `modules` has, in order of replay."""
    rows = CompiledMigration.objects.filter(app__in=units_of(modules)).order_by("position")
    return [Step(row.app, row.name, row.sql, row.sql_hash, row.is_data) for row in rows]


def steps_replay(body: BodyRef, steps: Sequence[Step], *, preamble: str = "") -> list[Step]:
    """Apply to the body's schema those of `steps` that it lacks; return them.

    One transaction: either the schema has all of them afterwards, or none.

    Raises:
        django.db.utils.DatabaseError: the database refused; nothing has changed.
    """
    alias = f"{body.alias}_owner"
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        if preamble:
            due = list(steps)
        else:
            cursor.execute(_entry(body.schema))
            due = [step for step in steps if (step.app, step.name) not in _applied(cursor)]
        structure = [step for step in due if not step.is_data]
        cursor.execute(_script(body, structure, preamble))
        for step in due:
            if step.is_data:
                _data_migrate(body, step, cursor)
    return due


def _script(body: BodyRef, steps: Sequence[Step], preamble: str) -> str:
    parts = [preamble, _entry(body.schema), *(step.text for step in steps)]
    entries = [step for step in steps if step.app != BOOKKEEPING.app]
    if entries:
        rows = sql.SQL(", ").join(_row(step) for step in entries)
        parts.append(ENTRIES.format(rows=rows).as_string(None))
    return "\n".join(parts)


def _row(step: Step) -> sql.Composed:
    return sql.SQL("({}, {}, now())").format(sql.Literal(step.app), sql.Literal(step.name))


def _entry(schema: str) -> str:
    path = sql.SQL("SET LOCAL search_path = {};").format(sql.Identifier(schema)).as_string(None)
    limits = f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}';"
    return f"{limits} SET LOCAL statement_timeout = '{STATEMENT_TIMEOUT}'; {path}"


def _applied(cursor: Any) -> set[tuple[str, str]]:
    cursor.execute("SELECT app, name FROM django_migrations")
    return {*cursor.fetchall(), (BOOKKEEPING.app, BOOKKEEPING.name)}


def _data_migrate(body: BodyRef, step: Step, cursor: Any) -> None:
    connection = connections[f"{body.alias}_owner"]
    executor = MigrationExecutor(connection)
    before = executor.loader.project_state((step.app, step.name), at_end=False)
    migration = executor.loader.graph.nodes[(step.app, step.name)]
    with connection.schema_editor(atomic=False) as editor:
        migration.apply(before, editor)
    cursor.execute(
        "INSERT INTO django_migrations (app, name, applied) VALUES (%s, %s, now())",
        [step.app, step.name],
    )
