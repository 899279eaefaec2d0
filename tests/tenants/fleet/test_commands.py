"""Does the terminal tell how the fleet stands, and end with the right code?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from uuid import UUID

from click.testing import CliRunner, Result

from tenants.fleet.commands import fleet as command
from tenants.fleet.models import FleetMigration
from tests.deployment import Deployment
from tests.tenants.fleet.bodies import bodies_add, migration_add, owner_run

EXTRA = "CREATE TABLE numbering_extra (id int);"


def call(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def received(name: str, body_id: UUID) -> None:
    """Let one archived body have the migration, so that it is not forgotten as never received."""
    FleetMigration.objects.create(body_id=body_id, app="numbering", migration=name, state="done")


def test_the_real_command_speaks_json(database: Deployment) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sabha", "fleet", "status", "--json"],
        env=os.environ,
        check=False,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["bodies"] == 2


def test_a_plan_names_waves(fleet: Deployment) -> None:
    bodies_add(3)
    migration_add("0002_extra", EXTRA)
    received("0002_extra", fleet.body_a.id)

    told, plain = call("plan", "--json"), call("plan")

    assert json.loads(told.stdout) == {
        "recorded": [],
        "waves": [{"name": name, "bodies": 1} for name in ("pilot", "1 %", "10 %")],
    }
    assert "wave 1 (pilot): 1 bodies" in plain.stdout


def test_a_migration_is_reported_with_its_failures(fleet: Deployment) -> None:
    bodies = bodies_add(3)
    migration_add("0002_extra", EXTRA)
    received("0002_extra", fleet.body_a.id)
    owner_run(bodies[1], "CREATE TABLE numbering_extra (x int)")

    first = call("migrate", "--json")
    status = call("status")
    owner_run(bodies[1], "DROP TABLE numbering_extra")
    second = call("migrate")
    third = call("migrate")

    report = json.loads(first.stdout)
    assert (first.exit_code, report["done"], report["failed"]) == (1, 2, 1)
    assert f"failed: {bodies[1].slug} numbering.0002_extra" in status.stdout
    assert "already exists" in status.stdout
    assert (second.exit_code, third.exit_code) == (0, 0)
    assert "finished: 1 of 1 bodies, 0 failed" in second.stdout
    assert "Nothing to migrate" in third.stdout


def test_drift_ends_with_one(fleet: Deployment) -> None:
    body = bodies_add(1)[0]

    told, plain = call("drift", "--json"), call("drift")

    assert (told.exit_code, plain.exit_code) == (1, 1)
    assert json.loads(told.stdout)["groups"][0]["sample"] == [body.slug]
    assert "seats is missing" in plain.stdout
    assert body.slug in plain.stdout
