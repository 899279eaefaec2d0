"""Does the product call things what the glossary calls them?"""

from pathlib import Path

from tests.architecture.checkers import glossary
from tests.architecture.checkers.tree import ROOT, source_files
from tests.architecture.conftest import Plant


def test_a_role_and_a_charge_have_a_word_each() -> None:
    assert glossary.other_words(ROOT, source_files(ROOT)) == []


def test_the_glossary_has_those_words() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs/glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ]
    named = {english: malayalam for english, malayalam, _ in rows}

    assert all(malayalam.search(named[word]) for word, (_, malayalam) in glossary.WORDS.items())


def test_a_role_that_is_called_a_charge_is_reported(plant: Plant, tmp_path: Path) -> None:
    path = plant(
        "modules/filing/manifest.py",
        "Act('seats.role.create', 'Made a role', 'ചുമതല ഉണ്ടാക്കി')\n"
        "class RoleKeptError:\n    title_en = 'A role stays.'\n    title_ml = 'റോൾ തുടരും.'\n"
        "WORDS = (f'{name} has charge.', f'{name} വഹിക്കുന്നു.')\n",
    )

    assert glossary.other_words(tmp_path, [path]) == [
        "modules/filing/manifest.py:1 has no role in Malayalam",
        "modules/filing/manifest.py:5 has no charge in Malayalam",
    ]
