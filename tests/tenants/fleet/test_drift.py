"""Is a schema that somebody changed by hand found, and told apart by what differs?"""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connections

from sabha.database.body import BodyRef
from tenants.directory.models import LocalBody
from tenants.fleet.drift import drift_check, drift_latest
from tests.deployment import Deployment
from tests.tenants.fleet.bodies import owner_run

REPLACED = (
    "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RETURN NULL; END $$"
)
KEEP = (
    "CREATE OR REPLACE FUNCTION stray() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "DROP FUNCTION stray()",
)

CHANGES = {
    "column": (
        "ALTER TABLE seats_seat ADD COLUMN extra int",
        "ALTER TABLE seats_seat DROP COLUMN extra",
        "seats differs from the template in seats_seat",
    ),
    "default": (
        "ALTER TABLE seats_seat ALTER position SET DEFAULT 7",
        "ALTER TABLE seats_seat ALTER position DROP DEFAULT",
        "seats differs from the template in seats_seat",
    ),
    "index": (
        "CREATE INDEX stray ON seats_seat (position)",
        "DROP INDEX stray",
        "seats differs from the template in seats_seat",
    ),
    "constraint": (
        "ALTER TABLE seats_seat ADD CONSTRAINT stray CHECK (position < 9000)",
        "ALTER TABLE seats_seat DROP CONSTRAINT stray",
        "seats differs from the template in seats_seat",
    ),
    "trigger": (
        "ALTER TABLE audit_auditentry DISABLE TRIGGER audit_auditentry_append_only",
        "ALTER TABLE audit_auditentry ENABLE TRIGGER audit_auditentry_append_only",
        "audit differs from the template in audit_auditentry",
    ),
    "row security": (
        "ALTER TABLE seats_seat ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE seats_seat DISABLE ROW LEVEL SECURITY",
        "seats differs from the template in seats_seat",
    ),
    "right taken": (
        "REVOKE DELETE ON seats_seat FROM {role}",
        "GRANT DELETE ON seats_seat TO {role}",
        "seats_seat has other grants",
    ),
    "right of another": (
        "GRANT SELECT ON seats_seat TO sabha_cell",
        "REVOKE SELECT ON seats_seat FROM sabha_cell",
        "seats_seat has other grants",
    ),
    "right of a column": (
        "GRANT SELECT (name_en) ON seats_seat TO sabha_cell",
        "REVOKE SELECT (name_en) ON seats_seat FROM sabha_cell",
        "seats_seat has other grants",
    ),
    "right of the schema": (
        "GRANT CREATE ON SCHEMA {schema} TO {role}",
        "REVOKE CREATE ON SCHEMA {schema} FROM {role}",
        "schema has other grants",
    ),
    "strange table": (
        "CREATE TABLE stray (id int)",
        "DROP TABLE stray",
        "stray is not the template's",
    ),
    "strange view": (
        "CREATE VIEW stray AS SELECT 1 AS x",
        "DROP VIEW stray",
        "stray is not the template's",
    ),
    "strange function": (*KEEP, "stray() is not the template's"),
    "table renamed": (
        "ALTER TABLE filing_note RENAME TO stray",
        "ALTER TABLE stray RENAME TO filing_note",
        "filing differs from the template in filing_movement, filing_note",
    ),
}


def test_bodies_as_the_template_are_one_group_each_set_of_apps(database: Deployment) -> None:
    report = drift_check()

    assert [(g["bodies"], g["expected"], g["differs"]) for g in report.groups] == [(2, True, [])]
    assert drift_latest() == report


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_by_hand_is_told_apart_and_named(body_a: BodyRef, change: str) -> None:
    made, undone, told = (
        text.format(role=body_a.role, schema=body_a.schema) for text in CHANGES[change]
    )
    owner_run(body_a, made)
    try:
        found = _strange_group()
    finally:
        owner_run(body_a, undone)

    assert (found["bodies"], found["sample"]) == (1, [body_a.slug])
    assert told in found["differs"]
    assert all(group["expected"] for group in drift_check().groups)


def test_a_function_that_a_trigger_calls_is_part_of_the_structure(body_a: BodyRef) -> None:
    original = _function_of(body_a)
    owner_run(body_a, REPLACED)
    try:
        found = _strange_group()
    finally:
        owner_run(body_a, original)

    assert found["differs"] == ["audit differs from the template in audit_refuse()"]
    assert all(group["expected"] for group in drift_check().groups)


def test_tables_that_a_module_should_have_are_missed(database: Deployment) -> None:
    LocalBody.objects.get(id=database.body_b.id).enablements.create(
        module="grievances", state="disabled", since="2026-01-01T00:00:00Z"
    )

    found = _strange_group()

    assert (found["sample"], found["differs"]) == (
        [database.body_b.slug],
        ["grievances is missing"],
    )


def _strange_group() -> dict[str, Any]:
    strange: list[dict[str, Any]] = [
        group for group in drift_check().groups if not group["expected"]
    ]
    assert len(strange) == 1
    return strange[0]


def _function_of(body: BodyRef) -> str:
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n"
            " ON n.oid = pronamespace WHERE nspname = %s AND proname = 'audit_refuse'",
            [body.schema],
        )
        return str(cursor.fetchone()[0])
