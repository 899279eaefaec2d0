"""Is a front end's copy that drifted found out?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_django import Settings

from sabha.http.schema_export import schema


@pytest.fixture
def copy(tmp_path: Path, settings: Settings) -> Path:
    """Return where the copy is kept during a test."""
    settings.FRONTEND_DIST = tmp_path / "dist"
    return tmp_path / "openapi.json"


def test_the_copy_that_was_written_is_up_to_date(copy: Path) -> None:
    assert CliRunner().invoke(schema).exit_code == 0

    assert json.loads(copy.read_text(encoding="utf-8"))["openapi"].startswith("3.1")
    assert CliRunner().invoke(schema, ["--check"]).exit_code == 0


@pytest.mark.parametrize("text", ["{}", None])
def test_a_copy_that_drifted_fails_the_check(copy: Path, text: str | None) -> None:
    if text is not None:
        copy.write_text(text, encoding="utf-8")

    told = CliRunner().invoke(schema, ["--check"])

    assert told.exit_code == 1
    assert "sabha schema" in told.output
