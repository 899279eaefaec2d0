"""Is the environment read whole, and is every mistake told at once without a password?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sabha.config.env import EnvironmentProblem, environment_read
from sabha.database.embedded.credentials import credentials_ensure, port_keep

EXTERNAL = {
    "DATABASE_URL": "postgresql://sabha_control:s3cret@db.internal:5432/sabha",
    "DATABASE_OWNER_URL": "postgresql://owner:s3cret@db.internal:5432/sabha",
    "CELL_MAIN_URL": "postgresql://sabha_cell:s3cret@db.internal/main",
    "CELL_SOUTH_2_URL": "postgresql://sabha_cell:s3cret@south.internal/south",
    "CELL_SOUTH_2_OWNER_URL": "postgresql://owner:s3cret@south.internal/south",
    "BROKER_URL": "amqp://sabha:s3cret@queue.internal//",
    "SABHA_SECRET_KEY": "k" * 50,
}


def _problems(**variables: str) -> list[str]:
    with pytest.raises(EnvironmentProblem) as caught:
        environment_read(variables)
    return caught.value.problems


def test_one_machine_needs_no_variable(tmp_path: Path) -> None:
    found = environment_read({"SABHA_DATA_DIR": str(tmp_path)})

    assert found.is_embedded
    assert (found.base_domain, found.port, found.default_language) == (
        "sabha.localhost",
        8000,
        "ml",
    )
    assert list(found.cells) == ["main"]
    assert found.files_dir == tmp_path / "files"
    assert not found.debug


def test_before_the_first_start_the_addresses_lead_nowhere(tmp_path: Path) -> None:
    found = environment_read({"SABHA_DATA_DIR": str(tmp_path)})

    assert found.control_url == "postgresql://sabha_control:@127.0.0.1:0/sabha"
    assert len(found.secret_key) >= 32


def test_after_the_first_start_the_addresses_are_the_embedded_server_s(tmp_path: Path) -> None:
    kept = credentials_ensure(tmp_path)
    port_keep(tmp_path, 5555)

    found = environment_read({"SABHA_DATA_DIR": str(tmp_path), "SABHA_CELLS": "main, second"})

    assert found.secret_key == kept.secret_key
    assert (
        found.control_owner_url
        == f"postgresql://sabha_owner:{kept.sabha_owner}@127.0.0.1:5555/sabha"
    )
    assert found.broker_url == f"pgmq://sabha_broker:{kept.sabha_broker}@127.0.0.1:5555/sabha"
    assert found.cells["second"].url.endswith(
        f":{kept.sabha_cell}@127.0.0.1:5555/sabha_cell_second"
    )


def test_servers_of_one_s_own_are_named_by_urls() -> None:
    found = environment_read(EXTERNAL)

    assert not found.is_embedded
    assert found.control_url == EXTERNAL["DATABASE_URL"]
    assert sorted(found.cells) == ["main", "south_2"]
    assert found.cells["main"].owner_url == ""
    assert found.cells["south_2"].owner_url == EXTERNAL["CELL_SOUTH_2_OWNER_URL"]


def test_every_mistake_is_told_at_once() -> None:
    problems = _problems(
        **{**EXTERNAL, "SABHA_PORT": "80000", "SABHA_DEBUG": "maybe", "SABHA_LANGUAGE": "ta"},
        SABHA_BASE_DOMAIN="https://sabha.example",
    )

    assert [problem.split(":")[0] for problem in problems] == [
        "SABHA_DEBUG",
        "SABHA_BASE_DOMAIN",
        "SABHA_PORT",
        "SABHA_LANGUAGE",
    ]


def test_own_servers_need_cells_a_broker_and_a_key() -> None:
    problems = _problems(DATABASE_URL=EXTERNAL["DATABASE_URL"])

    assert [problem.split(":")[0] for problem in problems] == [
        "CELL_MAIN_URL",
        "SABHA_SECRET_KEY",
        "BROKER_URL",
    ]


@pytest.mark.parametrize(
    "url",
    [
        "mysql://me:s3cret@host/name",
        "postgresql://me:s3cret@host",
        "me:s3cret@host/name",
        "postgresql://me:s3cret@host:port/name",
    ],
)
def test_a_password_is_never_shown(url: str) -> None:
    problems = _problems(**{**EXTERNAL, "DATABASE_URL": url})

    assert problems[0].startswith("DATABASE_URL: got ")
    assert "s3cret" not in "".join(problems)
    assert "s3cret" not in repr(environment_read(EXTERNAL))


def test_an_owner_without_its_cell_is_a_mistake() -> None:
    problems = _problems(**{**EXTERNAL, "CELL_EAST_OWNER_URL": EXTERNAL["CELL_MAIN_URL"]})

    assert problems == [
        "CELL_EAST_URL: got nothing; expected a URL, because CELL_EAST_OWNER_URL is set."
    ]


def test_damaged_secrets_are_told(tmp_path: Path) -> None:
    (tmp_path / "secrets.json").write_text(json.dumps({"sabha_owner": "alone"}))

    assert "secrets.json is damaged" in _problems(SABHA_DATA_DIR=str(tmp_path))[0]


def test_aadhaar_digests_have_keys_of_their_own_the_newest_first(tmp_path: Path) -> None:
    keys = {"SABHA_AADHAAR_KEY_2025": "a" * 32, "SABHA_AADHAAR_KEY_2026": "b" * 32}

    found = environment_read({"SABHA_DATA_DIR": str(tmp_path), **keys})
    bare = environment_read({"SABHA_DATA_DIR": str(tmp_path)})

    assert list(found.aadhaar_keys) == ["2026", "2025"]
    assert list(bare.aadhaar_keys) == ["0"]
    assert bare.secret_key not in bare.aadhaar_keys.values()


def test_a_short_aadhaar_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="SABHA_AADHAAR_KEY_2026"):
        environment_read({"SABHA_DATA_DIR": str(tmp_path), "SABHA_AADHAAR_KEY_2026": "short"})
