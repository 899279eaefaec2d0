"""What does a person at a terminal get from `sabha`?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def variables(tmp_path: Path) -> dict[str, str]:
    """Give an environment without any setting of Sabha's, and a data folder to be."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SABHA_", "CELL_", "DATABASE_", "BROKER_"))
    }
    return {**kept, "SABHA_DATA_DIR": str(tmp_path / "home")}


def _sabha(*arguments: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sabha", *arguments],
        env=variables,
        check=False,
        capture_output=True,
        text=True,
    )


def test_help_names_every_command_and_starts_nothing(
    variables: dict[str, str], tmp_path: Path
) -> None:
    done = _sabha("--help", variables=variables)

    assert done.returncode == 0, done.stderr
    assert {"up", "demo", "check", "manage", "onboard"} <= set(done.stdout.split())
    assert not (tmp_path / "home").exists()


def test_check_finds_no_fault(variables: dict[str, str]) -> None:
    done = _sabha("check", variables=variables)

    assert done.returncode == 0, done.stderr


def test_a_wrong_environment_is_one_line_each_and_no_traceback(variables: dict[str, str]) -> None:
    done = _sabha("up", variables={**variables, "SABHA_PORT": "x", "SABHA_DEBUG": "y"})

    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "sabha: SABHA_DEBUG: got 'y'; expected 1 or 0.",
        "SABHA_PORT: got 'x'; expected a whole number from 1 to 65535.",
    ]


def test_an_unknown_command_starts_no_database(variables: dict[str, str], tmp_path: Path) -> None:
    done = _sabha("nonsense", variables=variables)

    assert done.returncode == 2
    assert "No such command 'nonsense'" in done.stderr
    assert not (tmp_path / "home" / "postgres").exists()


def test_a_management_command_reaches_the_embedded_server(variables: dict[str, str]) -> None:
    probe = "from django.db import connections; connections['owner'].ensure_connection()"

    done = _sabha("manage", "shell", "--no-imports", "-c", probe, variables=variables)

    assert 'database "sabha" does not exist' in done.stderr
