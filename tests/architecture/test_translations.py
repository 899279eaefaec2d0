"""Is everything that people read written in both languages?"""

from pathlib import Path

import pytest

from sabha.modularity.manifest import NavigationItem, Permission
from sabha.modularity.registry import manifests
from tests.architecture.checkers import translations
from tests.architecture.checkers.tree import ROOT, module_slugs, source_files
from tests.architecture.conftest import Plant

SOURCES = source_files(ROOT)


def test_every_refusal_speaks_both_languages() -> None:
    assert translations.error_classes_without_texts(ROOT, SOURCES) == []


def test_texts_are_in_the_language_they_claim() -> None:
    assert translations.wrong_language(ROOT, SOURCES) == []


@pytest.mark.parametrize("slug", module_slugs(ROOT))
def test_manifests_speak_both_languages(slug: str) -> None:
    assert translations.declared_in_one_language(manifests()[slug]) == []


def test_a_refusal_in_one_language_is_reported(plant: Plant, tmp_path: Path) -> None:
    path = plant(
        "modules/filing/services.py",
        "class FileClosedError(errors.DomainError):\n"
        "    code = 'file-closed'\n"
        "    title_en = 'The file is closed.'\n"
        "class FileSealedError(FileClosedError):\n"
        "    title_ml = 'ഫയൽ അടച്ചു.'\n",
    )

    assert translations.error_classes_without_texts(tmp_path, [path]) == [
        "modules/filing/services.py:1 FileClosedError lacks title_ml"
    ]


def test_a_text_in_the_wrong_language_is_reported(plant: Plant, tmp_path: Path) -> None:
    path = plant(
        "modules/filing/manifest.py",
        "Manifest(name_en='Files', name_ml='Files')\n"
        "Permission(name_en='ഫയൽ', name_ml='ഫയൽ')\n"
        "class A:\n    title_en = 'until {day}'\n    title_ml = '{date} വരെ'\n",
    )

    assert translations.wrong_language(tmp_path, [path]) == [
        "modules/filing/manifest.py:1 name_ml is not in Malayalam",
        "modules/filing/manifest.py:2 name_en is not in English",
        "modules/filing/manifest.py:4 title_en fills in other things than its twin",
    ]


def test_a_manifest_in_one_language_is_reported() -> None:
    view = Permission("filing.file.view", "ഫയൽ", "")
    menu = NavigationItem("/office", "Files", "ഫയലുകൾ", "filing.file.view", "inbox")

    assert translations.declared_in_one_language(((view,), menu, "Files")) == [
        "Permission.name_en: ഫയൽ",
        "Permission.name_ml: ",
    ]
