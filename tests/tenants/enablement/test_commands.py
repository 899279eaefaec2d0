"""Are modules switched from a terminal only where they were meant to be?"""

from __future__ import annotations

import json

from click.testing import CliRunner, Result

from tenants.enablement.commands import module
from tenants.enablement.models import ModuleChange, ModuleEnablement
from tests.deployment import Deployment, body_make


def call(*arguments: str) -> Result:
    return CliRunner().invoke(module, [*arguments, "--reason", "Order 7"])


def having() -> set[str]:
    rows = ModuleEnablement.objects.filter(module="grievances", state="enabled")
    return set(rows.values_list("body__slug", flat=True))


def test_a_dry_run_only_counts(database: Deployment) -> None:
    result = call("enable", "grievances", "--type", "municipality", "--dry-run", "--json")

    assert json.loads(result.stdout)["total"] == 1
    assert having() == set()
    assert not ModuleChange.objects.exists()


def test_bodies_are_chosen_by_slug_and_told_of(database: Deployment) -> None:
    body_make("K90001", "commanded", "grama_panchayat", cell="main")

    enabled = call("enable", "grievances", "--body", "commanded", "--json")
    again = call("enable", "grievances", "--body", "commanded")

    report = json.loads(enabled.stdout)
    assert (enabled.exit_code, report["total"], report["done"]) == (0, 1, 1)
    assert (again.exit_code, again.stdout[:6]) == (0, "0 of 0")
    assert having() == {"commanded"}


def test_a_slip_of_the_pen_switches_nothing_else(database: Deployment) -> None:
    body = call("enable", "grievances", "--type", "municipality", "--body", "no-such-place")
    kind = call("enable", "grievances", "--type", "municipalty")

    assert (body.exit_code, kind.exit_code) == (2, 2)
    assert "no body is called no-such-place" in body.stderr
    assert having() == set()
