"""Is every migration recorded once, and what becomes of one that is edited afterwards?"""

from __future__ import annotations

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tenants.fleet.compiler import MigrationRefusedError, templates_compile
from tenants.fleet.edits import MigrationChangedError
from tenants.fleet.fingerprint import fingerprints_read
from tenants.fleet.ledger import code_version
from tenants.fleet.models import CompiledMigration, FleetMigration, TemplateUnit
from tenants.fleet.template import SCRATCH_SCHEMA, TEMPLATE_SCHEMA, template_cell
from tests.deployment import Deployment
from tests.tenants.fleet.bodies import migration_add

GRIEVANCES = {"app": "grievances", "name": "0001_complaints"}
SEATS = {"app": "seats", "name": "0001_seats_and_postings"}


def _units() -> dict[str, str]:
    return dict(TemplateUnit.objects.values_list("app", "fingerprint"))


def _template() -> dict[str, str]:
    found = fingerprints_read(template_cell(), [TEMPLATE_SCHEMA])[TEMPLATE_SCHEMA]
    return {app: unit.digest for app, unit in found.by_app().items()}


def _owner(statement: str) -> None:
    with connections[f"cell_{template_cell()}_owner"].cursor() as cursor:
        cursor.execute(statement)


def test_what_is_recorded_is_not_recorded_again(database: Deployment) -> None:
    with CaptureQueriesContext(connections["owner"]) as asked:
        assert templates_compile() == []

    statements = [query["sql"] for query in asked if query["sql"].startswith(("SELECT", "UPDATE"))]
    assert len(statements) == 4


def test_a_migration_that_no_body_has_received_is_recorded_again_when_edited(
    database: Deployment,
) -> None:
    CompiledMigration.objects.filter(**GRIEVANCES).update(source_hash="old", sql="SELECT 'old';")
    FleetMigration.objects.create(
        body_id=database.body_a.id,
        app="grievances",
        migration="0001_complaints",
        state="pending",
    )

    recorded = templates_compile()

    row = CompiledMigration.objects.get(**GRIEVANCES)
    assert [(source.app, source.name) for source in recorded] == [tuple(GRIEVANCES.values())]
    assert "CREATE TABLE" in row.sql
    assert not FleetMigration.objects.filter(app="grievances").exists()
    assert _template() == _units()


def test_an_edit_that_changes_no_sql_is_accepted(database: Deployment) -> None:
    CompiledMigration.objects.filter(**SEATS).update(source_hash="other words")
    version = code_version()

    assert templates_compile() == []

    assert CompiledMigration.objects.get(**SEATS).source_hash != "other words"
    assert code_version() == version


def test_an_edit_of_what_bodies_have_received_is_refused_and_says_what_to_do(
    database: Deployment,
) -> None:
    CompiledMigration.objects.filter(**SEATS).update(source_hash="old", sql="SELECT 'old';")

    with pytest.raises(MigrationChangedError) as refused:
        templates_compile()

    assert "seats.0001_seats_and_postings was edited after 2 bodies" in str(refused.value)
    assert "delete the data folder" in str(refused.value)
    with connections[f"cell_{template_cell()}_owner"].cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [SCRATCH_SCHEMA])
        assert cursor.fetchone() == (None,)


def test_a_migration_that_has_gone_is_forgotten_unless_a_body_has_it(database: Deployment) -> None:
    migration_add("0002_tried", "CREATE TABLE numbering_tried (id int);")
    migration_add("0003_kept", "CREATE TABLE numbering_kept (id int);")
    FleetMigration.objects.create(
        body_id=database.body_a.id, app="numbering", migration="0003_kept", state="done"
    )

    templates_compile()

    names = CompiledMigration.objects.filter(app="numbering").values_list("name", flat=True)
    assert list(names) == ["0001_series", "0003_kept"]


def test_a_template_ahead_of_its_record_is_made_again(database: Deployment) -> None:
    units = _units()
    CompiledMigration.objects.filter(**GRIEVANCES).delete()

    recorded = templates_compile()

    assert [source.app for source in recorded] == ["grievances"]
    assert CompiledMigration.objects.get(**GRIEVANCES).sql
    assert _template() == _units() == units


def test_a_template_that_is_lost_is_made_again(database: Deployment) -> None:
    units = _units()
    _owner(f"DROP SCHEMA {TEMPLATE_SCHEMA} CASCADE")
    TemplateUnit.objects.update(fingerprint="measured in another way")

    assert templates_compile() == []

    assert _template() == _units() == units


def test_a_migration_that_the_database_refuses_leaves_no_trace(database: Deployment) -> None:
    CompiledMigration.objects.filter(**GRIEVANCES).delete()
    migration_add("0002_in_the_way", "CREATE TABLE grievances_complaint (id int);")
    FleetMigration.objects.create(
        body_id=database.body_a.id, app="numbering", migration="0002_in_the_way", state="done"
    )
    before = _template()

    with pytest.raises(MigrationRefusedError, match=r"grievances\.0001_complaints cannot be"):
        templates_compile()

    assert not CompiledMigration.objects.filter(**GRIEVANCES).exists()
    assert _template() == before
