"""What SQL does each tenant migration come down to, recorded once on a template schema?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.db import DatabaseError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Max

from sabha.database.router import body_plane_labels
from sabha.errors import DomainError
from tenants.fleet.edits import edits_settle
from tenants.fleet.fingerprint import METHOD
from tenants.fleet.models import CompiledMigration, TemplateUnit
from tenants.fleet.recorder import SqlRecorder
from tenants.fleet.sources import BOOKKEEPING, SourceMigration, source_migrations, source_of
from tenants.fleet.template import scratch_open, template_fingerprint, template_open

COMPILE_LOCK = 7_302_001


class MigrationRefusedError(DomainError):
    """The database refused a migration on the template, so no body has received it."""

    code = "migration-refused"
    status = 500
    title_en = "{app}.{name} cannot be recorded: {cause}"
    title_ml = "{app}.{name} രേഖപ്പെടുത്താനായില്ല: {cause}"


def templates_compile() -> list[SourceMigration]:
    """Record the SQL of every tenant migration not recorded yet; return those it recorded.

    An edited file is recorded again while no body has received it, and accepted when it comes down
    to the same SQL.

    Raises:
        MigrationChangedError: an edited file would change what bodies have received already.
        MigrationRefusedError: the database refused one; nothing has been recorded.
    """
    with transaction.atomic(using="owner"):
        with connections["owner"].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [COMPILE_LOCK])
        edits_settle(scratch_sql=_scratch_sql)
        fresh = _not_compiled()
        if fresh or _is_measured_otherwise():
            with template_open() as connection:
                _compile(connection)
                _fingerprint_units()
    return fresh


def _not_compiled() -> list[SourceMigration]:
    recorded = set(CompiledMigration.objects.using("owner").values_list("app", "name"))
    return [s for s in source_migrations() if (s.app, s.name) not in recorded]


def _is_measured_otherwise() -> bool:
    return TemplateUnit.objects.using("owner").exclude(fingerprint__startswith=METHOD).exists()


def _compile(connection: BaseDatabaseWrapper) -> None:
    compiled = CompiledMigration.objects.using("owner")
    last: int | None = compiled.aggregate(last=Max("position"))["last"]
    position = -1 if last is None else last
    for number, (source, sql) in enumerate(_run(connection), start=position + 1):
        compiled.create(
            app=source.app,
            name=source.name,
            position=number,
            sql="" if source.is_data else sql,
            sql_hash=_hash(source.source_hash if source.is_data else sql),
            source_hash=source.source_hash,
            is_data=source.is_data,
        )


def _run(connection: BaseDatabaseWrapper) -> Iterator[tuple[SourceMigration, str]]:
    """Run what the connection's schema lacks; yield each migration with the SQL it ran."""
    executor = MigrationExecutor(connection)
    if not executor.recorder.has_table():
        recorder = SqlRecorder(connection)
        with connection.execute_wrapper(recorder):
            executor.recorder.ensure_schema()
        yield BOOKKEEPING, recorder.text()
    graph, labels = executor.loader.graph, body_plane_labels()
    leaves = [node for node in graph.leaf_nodes() if node[0] in labels]
    applied = [node for node in executor.loader.applied_migrations if node in graph.nodes]
    state = executor.loader.project_state(applied)
    for migration, _ in executor.migration_plan(leaves):
        recorder = SqlRecorder(connection)
        try:
            with connection.execute_wrapper(recorder):
                state = executor.apply_migration(state, migration)
        except DatabaseError as error:
            cause = str(error).strip()
            raise MigrationRefusedError(
                app=migration.app_label, name=migration.name, cause=cause
            ) from error
        yield source_of(migration), recorder.text()


def _scratch_sql() -> dict[tuple[str, str], str]:
    with scratch_open() as connection:
        return {(source.app, source.name): sql for source, sql in _run(connection)}


def _fingerprint_units() -> None:
    units = template_fingerprint().by_app()
    TemplateUnit.objects.using("owner").exclude(app__in=units).delete()
    for app, unit in units.items():
        TemplateUnit.objects.using("owner").update_or_create(
            app=app, defaults={"tables": unit.tables, "fingerprint": unit.digest}
        )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
