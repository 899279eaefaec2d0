"""What does the ledger say: who has what, who lacks what, who failed?"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, connections
from django.db.models import Count
from django.utils import timezone

from sabha.modularity.registry import manifests
from tenants.directory.models import BodyState
from tenants.fleet.models import CompiledMigration, FleetMigration, RoleOffer
from tenants.fleet.replay import Step

LIVING = (BodyState.ACTIVE, BodyState.READ_ONLY, BodyState.SUSPENDED)

OWED = """
SELECT b.id, c.app, c.name, c.sql_hash
  FROM directory_localbody b
 CROSS JOIN fleet_compiledmigration c
  LEFT JOIN fleet_fleetmigration f ON f.body_id = b.id AND f.app = c.app AND f.migration = c.name
 WHERE b.state = ANY(%(living)s)
   AND (c.app <> ALL(%(modules)s) OR EXISTS (
        SELECT 1 FROM enablement_moduleenablement e
         WHERE e.body_id = b.id AND e.module = c.app AND e.state <> 'enabling'))
   AND f.id IS NULL
"""

CURRENT = """
UPDATE directory_localbody b SET schema_version = %(version)s
 WHERE b.state = ANY(%(living)s) AND b.schema_version <> %(version)s
   AND NOT EXISTS (SELECT 1 FROM fleet_fleetmigration f
                    WHERE f.body_id = b.id AND f.state <> 'done')
   AND b.id <> ALL(%(owing)s)
"""


@dataclass(frozen=True, slots=True)
class Owed:
    """A migration that a body lacks and the ledger does not know yet."""

    body_id: UUID
    app: str
    name: str
    sql_hash: str


def owed_list() -> list[Owed]:
    """Return every migration that a living body lacks, with one query over the whole fleet."""
    with connection.cursor() as cursor:
        cursor.execute(OWED, {"modules": list(manifests()), "living": list(LIVING)})
        return [Owed(*row) for row in cursor.fetchall()]


def code_version() -> str:
    """Return the short name of the newest recorded catalogue of migrations."""
    rows = CompiledMigration.objects.values_list("app", "name", "sql_hash")
    text = "\n".join(":".join(row) for row in rows.order_by("position"))
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def versions_settle(*, owed: Sequence[Owed]) -> int:
    """Write the catalogue's version on every body that owes nothing; return how many changed.

    Bodies with open entries owe, and those in `owed`, which the ledger does not know yet.
    """
    owing = list({row.body_id for row in owed})
    version = code_version()
    with connections["default"].cursor() as cursor:
        cursor.execute(CURRENT, {"version": version, "living": list(LIVING), "owing": owing})
        return int(cursor.rowcount)


def entries_done(body_id: UUID, steps: Sequence[Step]) -> None:
    """Enter `steps` as done for a body whose schema has just received them, or had them."""
    now = timezone.now()
    FleetMigration.objects.bulk_create(
        [
            FleetMigration(
                body_id=body_id,
                app=step.app,
                migration=step.name,
                sql_hash=step.sql_hash,
                state=FleetMigration.State.DONE,
                attempt=1,
                finished_at=now,
            )
            for step in steps
        ],
        update_conflicts=True,
        unique_fields=["body", "app", "migration"],
        update_fields=["sql_hash", "state", "error", "finished_at"],
    )


def migration_table() -> list[dict[str, Any]]:
    """Return per migration how many bodies have it in each state, in order of replay."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    grouped = FleetMigration.objects.values_list("app", "migration", "state")
    for app, name, state, number in grouped.annotate(number=Count("id")):
        counts.setdefault((app, name), Counter())[state] = number
    states = [state.value for state in FleetMigration.State]
    return [
        {
            "app": row.app,
            "name": row.name,
            "sql_hash": row.sql_hash[:12],
            **{state: counts.get((row.app, row.name), Counter())[state] for state in states},
        }
        for row in CompiledMigration.objects.order_by("position")
    ]


def failures_list() -> list[dict[str, Any]]:
    """Return the failed entries of living bodies with their errors, newest first.

    Roles that could not be offered what is new follow, as if that were a migration of theirs.
    """
    failed = FleetMigration.objects.filter(
        state=FleetMigration.State.FAILED, body__state__in=LIVING
    )
    fields = ("body__slug", "app", "migration", "error", "attempt")
    refused = RoleOffer.objects.filter(body__state__in=LIVING).exclude(error="")
    offers = refused.order_by("-at").values_list("body__slug", "error")
    return [
        dict(zip(("body", "app", "migration", "error", "attempt"), row, strict=True))
        for row in (
            *failed.order_by("-finished_at", "id").values_list(*fields),
            *((slug, "seats", "roles", error, 1) for slug, error in offers),
        )
    ]
