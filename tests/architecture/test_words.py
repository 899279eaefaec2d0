"""Does the project speak of itself alone?"""

from pathlib import Path

import pytest

from tests.architecture.checkers import words
from tests.architecture.checkers.tree import ROOT
from tests.architecture.conftest import Plant


def test_no_file_names_machines_registries_or_tools() -> None:
    assert words.forbidden_words(ROOT, words.text_files(ROOT)) == []


@pytest.mark.parametrize(
    "pieces",
    [
        ("see /wo", "rk/main"),
        ("kept in /tm", "p/plan"),
        ("from PyPI", ".org"),
        ("as an A", "I I"),
        ("fixes iss", "ue #12"),
        ("# TO", "DO later"),
    ],
)
def test_a_forbidden_word_is_reported(
    plant: Plant, tmp_path: Path, pieces: tuple[str, str]
) -> None:
    path = plant("docs/guide.md", "A line.\n" + "".join(pieces) + "\n")

    violations = words.forbidden_words(tmp_path, [path])

    assert [violation.split()[0] for violation in violations] == ["docs/guide.md:2"]


def test_ordinary_paths_and_words_pass(plant: Plant, tmp_path: Path) -> None:
    path = plant("docs/guide.md", "framework/ tenants/work/ the main issue\n")

    assert words.forbidden_words(tmp_path, [path]) == []


def test_lock_files_hold_no_addresses() -> None:
    assert words.addresses_in_locks(ROOT) == []


def test_an_address_in_a_lock_file_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("requirements.lock", "--index-url http://here/simple\ndjango==5.2\n")

    assert words.addresses_in_locks(tmp_path) == ["requirements.lock:1"]
