"""Where does the template schema stand, and does it hold just what has been recorded?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from tenants.fleet.fingerprint import Fingerprint, fingerprints_read
from tenants.fleet.models import CompiledMigration
from tenants.fleet.replay import Step, step_of, template_script
from tenants.fleet.sources import BOOKKEEPING

TEMPLATE_SCHEMA = "sabha_template"
SCRATCH_SCHEMA = "sabha_scratch"


def template_cell() -> str:
    """Return the name of the cell that holds the template schema: the first one."""
    return next(
        alias.removeprefix("cell_")
        for alias in settings.DATABASES
        if alias.startswith("cell_") and not alias.endswith("_owner")
    )


def template_fingerprint() -> Fingerprint:
    """Return the structure of the template as it stands."""
    return fingerprints_read(template_cell(), [TEMPLATE_SCHEMA])[TEMPLATE_SCHEMA]


@contextmanager
def template_open() -> Iterator[BaseDatabaseWrapper]:
    """Work in the template, in one transaction; it holds what is recorded, and no more.

    A template that an interrupted compilation left ahead of the record, that stands in a cell which
    is no longer the first, or is not there, is made again from the record.
    """
    connection = connections[f"cell_{template_cell()}_owner"]
    steps = [step_of(row) for row in CompiledMigration.objects.using("owner").order_by("position")]
    with transaction.atomic(using=connection.alias):
        if _applied(connection) != {(step.app, step.name) for step in steps}:
            _rebuild(connection, steps)
        _enter(connection, TEMPLATE_SCHEMA)
        yield connection


@contextmanager
def scratch_open() -> Iterator[BaseDatabaseWrapper]:
    """Work in an empty schema of which nothing is left afterwards."""
    connection = connections[f"cell_{template_cell()}_owner"]
    with transaction.atomic(using=connection.alias):
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {SCRATCH_SCHEMA}")
        _enter(connection, SCRATCH_SCHEMA)
        yield connection
        transaction.set_rollback(True, using=connection.alias)


def _enter(connection: BaseDatabaseWrapper, schema: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL search_path = {schema}")


def _applied(connection: BaseDatabaseWrapper) -> set[tuple[str, str]] | None:
    """Return what the template has, None when it is not there."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT to_regclass('{TEMPLATE_SCHEMA}.django_migrations')")
        if cursor.fetchone() == (None,):
            return None
        _enter(connection, TEMPLATE_SCHEMA)
    applied = MigrationRecorder(connection).applied_migrations()
    return {*applied, (BOOKKEEPING.app, BOOKKEEPING.name)}


def _rebuild(connection: BaseDatabaseWrapper, steps: list[Step]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {TEMPLATE_SCHEMA} CASCADE")
        cursor.execute(f"CREATE SCHEMA {TEMPLATE_SCHEMA}")
        cursor.execute(template_script(TEMPLATE_SCHEMA, steps))
