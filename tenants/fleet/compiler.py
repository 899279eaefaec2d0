"""What SQL does each tenant migration come down to, recorded once on a template schema?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from sabha.database.router import body_plane_labels
from sabha.errors import DomainError
from tenants.fleet.fingerprint import Fingerprint, fingerprints_read
from tenants.fleet.models import CompiledMigration, TemplateUnit
from tenants.fleet.sources import SourceMigration, source_migrations

TEMPLATE_SCHEMA = "sabha_template"
COMPILE_LOCK = 7_302_001
BOOKKEEPING = SourceMigration(
    app="django_migrations", name="0000_table", source_hash="", is_data=False
)
IGNORED = ("SELECT", "WITH", "SAVEPOINT", "RELEASE", "SET CONSTRAINTS")


class MigrationChangedError(DomainError):
    """A migration's file was edited after its SQL had been recorded."""

    code = "migration-changed"
    status = 500
    title_en = "{app}.{name} was edited after it was recorded; write a new migration instead."
    title_ml = "{app}.{name} രേഖപ്പെടുത്തിയ ശേഷം തിരുത്തി; പുതിയ മൈഗ്രേഷൻ എഴുതുക."


def template_cell() -> str:
    """Return the name of the cell that holds the template schema: the first one."""
    return next(
        alias.removeprefix("cell_")
        for alias in settings.DATABASES
        if alias.startswith("cell_") and not alias.endswith("_owner")
    )


def templates_compile() -> list[SourceMigration]:
    """Record the SQL of every tenant migration not recorded yet; return those it recorded.

    Raises:
        MigrationChangedError: a recorded migration's file has changed since.
    """
    with transaction.atomic(using="owner"):
        with connections["owner"].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [COMPILE_LOCK])
        fresh = _not_compiled()
        if fresh:
            with _template_connection() as connection:
                _compile(connection, fresh)
                _fingerprint_units()
    return fresh


def _not_compiled() -> list[SourceMigration]:
    recorded = {
        (app, name): source_hash
        for app, name, source_hash in CompiledMigration.objects.using("owner").values_list(
            "app", "name", "source_hash"
        )
    }
    for source in source_migrations():
        if recorded.get((source.app, source.name), source.source_hash) != source.source_hash:
            raise MigrationChangedError(app=source.app, name=source.name)
    return [s for s in source_migrations() if (s.app, s.name) not in recorded]


@contextmanager
def _template_connection() -> Iterator[BaseDatabaseWrapper]:
    connection = connections[f"cell_{template_cell()}_owner"]
    connection.close()
    try:
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {TEMPLATE_SCHEMA}")
            cursor.execute(f"SET search_path = {TEMPLATE_SCHEMA}")
        yield connection
    finally:
        connection.close()


def _compile(connection: BaseDatabaseWrapper, fresh: list[SourceMigration]) -> None:
    executor = MigrationExecutor(connection)
    _record_bookkeeping(connection, executor)
    wanted = {(source.app, source.name): source for source in fresh}
    leaves = [node for node in executor.loader.graph.leaf_nodes() if node[0] in body_plane_labels()]
    plan = executor.migration_plan(leaves)
    state = executor.loader.project_state(_applied_nodes(executor))
    position = CompiledMigration.objects.using("owner").count()
    for migration, _ in plan:
        recorder = SqlRecorder(connection)
        with connection.execute_wrapper(recorder):
            state = executor.apply_migration(state, migration)
        source = wanted[(migration.app_label, migration.name)]
        position += 1
        _store(source, position, recorder.text())


def _applied_nodes(executor: MigrationExecutor) -> list[tuple[str, str]]:
    labels = body_plane_labels()
    return [node for node in executor.loader.applied_migrations if node[0] in labels]


def _record_bookkeeping(connection: BaseDatabaseWrapper, executor: MigrationExecutor) -> None:
    """Record the table in which a schema itself says which migrations it has."""
    if executor.recorder.has_table():
        return
    recorder = SqlRecorder(connection)
    with connection.execute_wrapper(recorder):
        executor.recorder.ensure_schema()
    _store(BOOKKEEPING, 0, recorder.text())


def _store(source: SourceMigration, position: int, sql: str) -> None:
    CompiledMigration.objects.using("owner").create(
        app=source.app,
        name=source.name,
        position=position,
        sql="" if source.is_data else sql,
        sql_hash=hashlib.sha256(sql.encode()).hexdigest(),
        source_hash=source.source_hash,
        is_data=source.is_data,
    )


def _fingerprint_units() -> None:
    found: Fingerprint = fingerprints_read(template_cell(), [TEMPLATE_SCHEMA])[TEMPLATE_SCHEMA]
    for app, unit in found.by_app().items():
        TemplateUnit.objects.using("owner").update_or_create(
            app=app, defaults={"tables": unit.tables, "fingerprint": unit.digest}
        )


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
        is_entry = statement.startswith('INSERT INTO "django_migrations"')
        if statement and not is_entry and not statement.upper().startswith(IGNORED):
            self._statements.append(self._rendered(statement, params))
        return result

    def text(self) -> str:
        """Return the recorded statements as one script."""
        return "".join(f"{statement.rstrip(';')};\n" for statement in self._statements)

    def _rendered(self, statement: str, params: Any) -> str:
        if not params:
            return statement
        with psycopg.ClientCursor(self._connection.connection) as cursor:
            return cursor.mogrify(statement, params)
