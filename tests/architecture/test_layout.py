"""Does a name predict a path, in this repository and in one that breaks the rule?"""

import os
from pathlib import Path

import pytest

from tests.architecture.checkers import layout
from tests.architecture.checkers.tree import GENERATED, ROOT
from tests.architecture.conftest import Plant


def test_top_level_folders_are_the_known_ones() -> None:
    assert layout.stray_top_level_folders(ROOT, GENERATED) == []


def test_a_stray_top_level_folder_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("tenants/__init__.py")
    plant("scripts/deploy.py")

    assert layout.stray_top_level_folders(tmp_path, GENERATED) == ["scripts"]


def test_platform_is_a_plain_folder_that_holds_sabha_alone() -> None:
    """A package of that name would hide the module of the standard library."""
    assert layout.strays_in_platform(ROOT, GENERATED) == []


def test_a_package_called_platform_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("platform/__init__.py")
    plant("platform/sabha/__init__.py")

    assert layout.strays_in_platform(tmp_path, GENERATED) == ["__init__.py"]


def test_the_standard_library_keeps_its_platform_module() -> None:
    assert layout.resolves_to("platform") == Path(os.__file__).with_name("platform.py").resolve()


@pytest.mark.parametrize(
    ("package", "folder"),
    [("sabha", "platform/sabha"), ("tenants", "tenants"), ("modules", "modules")],
)
def test_packages_resolve_inside_the_repository(package: str, folder: str) -> None:
    assert layout.resolves_to(package) == ROOT / folder / "__init__.py"


def test_a_package_that_stands_first_on_the_path_is_noticed(
    plant: Plant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shadow = plant("shadowed_tenants/__init__.py")
    monkeypatch.syspath_prepend(tmp_path)

    assert layout.resolves_to("shadowed_tenants") == shadow.resolve()


@pytest.mark.parametrize("folder", ["platform/sabha", "tenants", "modules", "tests"])
def test_every_folder_of_python_is_a_package(folder: str) -> None:
    assert layout.folders_that_are_no_packages(ROOT, folder) == []


def test_a_folder_without_init_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("tests/__init__.py")
    plant("tests/platform/database/test_work.py")

    violations = layout.folders_that_are_no_packages(tmp_path, "tests")

    assert violations == ["tests/platform", "tests/platform/database"]


def test_tests_mirror_the_tree() -> None:
    assert layout.orphan_tests(ROOT) == []


def test_orphan_tests_are_reported(plant: Plant, tmp_path: Path) -> None:
    plant("platform/sabha/database/work.py")
    plant("modules/filing/services/__init__.py")
    plant("modules/filing/api.py")
    for name in (
        "tests/platform/database/test_work.py",
        "tests/modules/filing/test_services.py",
        "tests/modules/filing/test_services_forward.py",
        "tests/modules/filing/api/test_decide.py",
        "tests/e2e/test_a_journey.py",
        "tests/platform/database/test_working.py",
        "tests/filing/test_services.py",
    ):
        plant(name)

    violations = layout.orphan_tests(tmp_path)

    assert violations == [
        "tests/filing/test_services.py",
        "tests/platform/database/test_working.py",
    ]


def test_no_file_is_named_after_nothing() -> None:
    folders = ("platform/sabha", "tenants", "modules", "tests", "frontend/src")

    assert layout.banned_names(ROOT, *folders) == []


def test_a_name_that_says_nothing_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("modules/filing/file_utils.py")
    plant("frontend/src/dateHelpers.ts")
    plant("frontend/src/common/button.tsx")
    plant("modules/filing/commonwealth.py")

    assert layout.banned_names(tmp_path, "modules", "frontend/src") == [
        "frontend/src/common/button.tsx",
        "frontend/src/dateHelpers.ts",
        "modules/filing/file_utils.py",
    ]
