"""What do tests of the fleet need: small bodies, and migrations without a file?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import connections, transaction
from django.db.models import Max

from sabha.database.body import BodyRef
from tenants.directory.cache import directory
from tenants.directory.models import LocalBody
from tenants.directory.services import Draft, body_draft
from tenants.fleet.models import CompiledMigration, FleetMigration, RoleOffer
from tenants.fleet.replay import steps_of, steps_replay
from tenants.provisioning.roles import offer_version

APP = "numbering"
BARE = frozenset({"django_migrations", "numbering"})


def bodies_add(count: int) -> list[BodyRef]:
    """Enter active bodies that have one app's tables alone, and all else in the ledger as done."""
    return [_body_add(f"F{number:03}") for number in range(1, count + 1)]


def _body_add(code: str) -> BodyRef:
    draft = Draft(
        code=code,
        slug=f"fleet-{code.lower()}",
        type="grama_panchayat",
        name_en=f"Fleet {code}",
        name_ml="കപ്പൽപ്പട",
        district_id="565",
        cell="main",
    )
    body = body_draft(draft=draft)
    LocalBody.objects.filter(id=body.id).update(state="active")
    ref = body.ref()
    steps = steps_of(frozenset())
    preamble = f'CREATE ROLE "{ref.role}"; CREATE SCHEMA "{ref.schema}";'
    steps_replay(ref, [step for step in steps if step.app in BARE], preamble=preamble)
    FleetMigration.objects.bulk_create(
        FleetMigration(
            body_id=body.id,
            app=step.app,
            migration=step.name,
            sql_hash=step.sql_hash,
            state="done",
        )
        for step in steps
    )
    RoleOffer.objects.create(body=body, version=offer_version())
    directory.forget()
    return ref


def migration_add(name: str, sql: str, *, app: str = APP, is_data: bool = False) -> None:
    """Record a migration as if the code had brought it."""
    last = CompiledMigration.objects.aggregate(last=Max("position"))["last"]
    CompiledMigration.objects.create(
        app=app,
        name=name,
        position=last + 1,
        sql=sql,
        sql_hash=hashlib.sha256(sql.encode()).hexdigest(),
        source_hash="",
        is_data=is_data,
    )


def entries_of(name: str) -> dict[str, str]:
    """Return the state of a migration in every body of the fleet, by code."""
    found = FleetMigration.objects.filter(migration=name, body__code__startswith="F")
    return dict(found.values_list("body__code", "state"))


def entry_of(body_id: UUID, name: str) -> FleetMigration:
    return FleetMigration.objects.get(body_id=body_id, migration=name)


def owner_run(body: BodyRef, statement: str) -> None:
    """Do something in a body's schema by hand, as its owner."""
    alias = f"{body.alias}_owner"
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(f'SET LOCAL search_path = "{body.schema}"; {statement}')


def rows_of(body: BodyRef, statement: str) -> list[Any]:
    """Ask a body's schema, as its owner."""
    alias = f"{body.alias}_owner"
    with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(f'SET LOCAL search_path = "{body.schema}"')
        cursor.execute(statement)
        rows: list[Any] = cursor.fetchall()
    return rows


def tables_of(body: BodyRef) -> set[str]:
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [body.schema])
        return {name for (name,) in cursor.fetchall()}


@contextmanager
def table_locked(body: BodyRef, table: str) -> Iterator[None]:
    """Hold a table of a body in another connection."""
    alias = f"{body.alias}_owner"
    other = connections[alias].copy(alias)
    with other.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute(f'LOCK TABLE "{body.schema}"."{table}"')
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
            other.close()
