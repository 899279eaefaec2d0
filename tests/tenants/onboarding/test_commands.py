"""Does the terminal say what was done, and end with the right code?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tenants.directory.models import LocalBody
from tenants.onboarding.commands import onboard
from tenants.onboarding.models import OnboardingRun
from tenants.onboarding.placement import UnknownCellError
from tests.deployment import Deployment
from tests.tenants.onboarding.registers import GOOD, register

BAD = "G020199,grama_panchayat,Nowhere,എവിടെയുമില്ല,Kollam,B9999,17"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "register.csv"


def call(file: Path, *options: str) -> Result:
    return CliRunner().invoke(onboard, [str(file), *options])


def test_a_dry_run_writes_nothing(database: Deployment, file: Path) -> None:
    file.write_bytes(register(*GOOD))
    before = LocalBody.objects.count()

    result = call(file, "--dry-run")

    assert result.exit_code == 0
    assert "4 to onboard, 0 to be corrected" in result.stdout
    assert LocalBody.objects.count() == before
    assert OnboardingRun.objects.count() == 0


def test_a_register_is_onboarded_and_reported(database: Deployment, file: Path) -> None:
    file.write_bytes(register(*GOOD, BAD))

    result = call(file, "--workers", "2")

    assert result.exit_code == 1
    assert "finished after" in result.stdout
    assert "line 6 G020199: block There is no block panchayat" in result.stdout
    assert LocalBody.objects.filter(code__in=["D02", "B0201"], state="active").count() == 2


def test_a_second_time_all_is_well_and_nothing_is_done(database: Deployment, file: Path) -> None:
    file.write_bytes(register(*GOOD))
    call(file)

    result = call(file, "--json")

    report = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (report["counts"]["existing"], report["counts"]["active"]) == (4, 0)


@pytest.mark.parametrize("options", [["--json"], ["--dry-run", "--json"]])
def test_an_unreadable_file_ends_with_one(
    database: Deployment, file: Path, options: list[str]
) -> None:
    file.write_bytes(b"\xff\xfe")

    result = call(file, *options)

    assert result.exit_code == 1
    assert json.loads(result.stdout)["problems"][0]["code"] == "file-utf16"


def test_an_unknown_cell_is_refused(database: Deployment, file: Path) -> None:
    file.write_bytes(register(*GOOD))

    result = call(file, "--cell", "moon")

    assert isinstance(result.exception, UnknownCellError)
