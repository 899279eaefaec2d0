"""Is the table of security requirements whole, and does what it names exist?"""

from pathlib import Path

from tests.architecture.checkers import asvs
from tests.architecture.checkers.tree import ROOT
from tests.architecture.conftest import Plant

TABLE = ROOT / "docs" / "asvs.md"


def test_each_line_has_a_verdict_and_files_that_exist() -> None:
    assert asvs.faults(TABLE.read_text(encoding="utf-8"), ROOT) == []


def test_every_chapter_is_answered() -> None:
    text = TABLE.read_text(encoding="utf-8")

    assert asvs.chapters(text) == set(range(1, 17))
    assert len(list(asvs.lines(text))) > 150


def test_a_faulty_table_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("tests/test_here.py")
    text = (
        "| 1.1.1 | a | kept | `tests/test_here.py` |\n"
        "| 1.1.1, 1.1.2 | b | perhaps | |\n"
        "| 1.1.3 | c | kept | `tests/test_gone.py` |\n"
    )

    assert asvs.faults(text, tmp_path) == [
        "1.1.1 stands twice",
        "1.1.1, 1.1.2: 'perhaps' is no verdict",
        "1.1.3: tests/test_gone.py",
    ]
