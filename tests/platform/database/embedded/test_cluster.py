"""Is a data folder made whole, and is one that cannot be opened refused with advice?"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sabha.database.embedded import EmbeddedServer, EmbeddedServerError
from sabha.database.embedded.account import Account
from sabha.database.embedded.cluster import cluster_prepare

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has to change account")
NOBODY = Account(("--account", "65534:65534"), 65534, 65534)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that other accounts reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_half_made_folder_is_made_again(server: EmbeddedServer, data_dir: Path) -> None:
    partial = data_dir.with_name("postgres.partial")
    partial.mkdir()
    (partial / "PG_VERSION").write_text("18\n")

    server.start()

    assert server.is_running()
    assert not partial.exists()


def test_an_empty_folder_is_filled(server: EmbeddedServer, data_dir: Path) -> None:
    data_dir.mkdir()

    server.start()

    assert server.is_running()


def test_a_folder_of_something_else_is_left_alone(server: EmbeddedServer, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "letters.txt").write_text("mine")

    with pytest.raises(EmbeddedServerError, match="Move it away"):
        server.start()

    assert (data_dir / "letters.txt").read_text() == "mine"


def test_data_of_another_version_is_refused(server: EmbeddedServer, data_dir: Path) -> None:
    server.start()
    server.stop()
    (data_dir / "PG_VERSION").write_text("17\n")

    with pytest.raises(EmbeddedServerError, match=r"PostgreSQL 17, .* PostgreSQL 18.*pg_dumpall"):
        server.start()


def test_broken_settings_are_quoted(server: EmbeddedServer, data_dir: Path) -> None:
    server.start()
    server.stop()
    with (data_dir / "postgresql.auto.conf").open("a") as file:
        file.write("shared_buffers = 'plenty'\n")

    with pytest.raises(EmbeddedServerError, match=r"did not start: .*postgres\.log"):
        server.start()


@needs_root
def test_another_account_can_own_the_data(open_folder: Path) -> None:
    data_dir = open_folder / "postgres"

    cluster_prepare(data_dir, account=NOBODY, password="secret", durable=False)

    assert (data_dir / "PG_VERSION").stat().st_uid == NOBODY.uid


@needs_root
def test_a_folder_closed_to_the_account_is_named(open_folder: Path) -> None:
    open_folder.chmod(0o700)

    with pytest.raises(EmbeddedServerError, match=f"{open_folder} is closed to other accounts"):
        cluster_prepare(open_folder / "data", account=NOBODY, password="secret", durable=False)
