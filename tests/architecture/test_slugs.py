"""Is a module called the same in folders, permissions, events, addresses and labels?"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from sabha.modularity.manifest import Events, Manifest, NavigationItem, Permission, Schedule
from sabha.modularity.registry import manifests
from tests.architecture.checkers import slugs
from tests.architecture.checkers.tree import ROOT, module_slugs
from tests.architecture.conftest import Plant

MODULES = module_slugs(ROOT)

FOREIGN = Manifest(
    slug="filing",
    name_en="Files",
    name_ml="ഫയലുകൾ",
    summary_en="Files",
    summary_ml="ഫയലുകൾ",
    permissions=(Permission("files.view", "See", "കാണുക"),),
    roles={"clerk": ("filing.file.burn",)},
    navigation=(NavigationItem("/files", "Files", "ഫയലുകൾ", "files.view", "folder"),),
    events=Events(publishes=("file.decided",), receives={"x.y": "modules.other.receivers:y"}),
    schedules=(Schedule("remind", "modules.filing.tasks.remind", 60),),
    self_check="tests.check",
)


def test_every_module_has_its_folders() -> None:
    assert slugs.missing_folders(ROOT) == []


def test_no_folder_is_named_after_a_module_that_does_not_exist() -> None:
    assert slugs.stray_folders(ROOT) == []


def test_folders_that_disagree_are_reported(plant: Plant, tmp_path: Path) -> None:
    plant("modules/filing/__init__.py")
    plant("modules/filing/manifest.py")
    plant("tests/modules/files/test_services.py")
    plant("frontend/src/modules/filings/screen.tsx")

    assert slugs.missing_folders(tmp_path) == ["tests/modules/filing", "modules/filing/README.md"]
    assert slugs.stray_folders(tmp_path) == [
        "frontend/src/modules/filings",
        "tests/modules/files",
    ]


@pytest.mark.parametrize("slug", MODULES)
def test_a_module_uses_its_own_name(slug: str) -> None:
    assert slugs.foreign_names(manifests()[slug]) == []


@pytest.mark.parametrize("slug", MODULES)
def test_roles_and_menus_name_declared_permissions(slug: str) -> None:
    known = slugs.declared_codes(manifests().values())

    assert slugs.unknown_codes(manifests()[slug], known) == []


@pytest.mark.parametrize("slug", MODULES)
def test_the_dotted_names_of_a_manifest_exist(slug: str) -> None:
    manifest = manifests()[slug]
    names = [item.task for item in manifest.schedules] + [*manifest.events.receives.values()]
    if manifest.self_check:
        names.append(manifest.self_check)

    for name in names:
        module, _, attribute = name.replace(":", ".").rpartition(".")
        assert callable(getattr(import_module(module), attribute)), name


def test_a_foreign_name_is_reported() -> None:
    known = slugs.declared_codes([FOREIGN])

    assert slugs.foreign_names(FOREIGN) == [
        "filing: files.view",
        "filing: file.decided",
        "filing: /files",
        "filing: modules.other.receivers:y",
        "filing: tests.check",
    ]
    assert slugs.unknown_codes(FOREIGN, known) == ["filing: filing.file.burn"]


@pytest.mark.parametrize("slug", MODULES)
def test_a_manifest_loads_where_there_is_no_django(slug: str) -> None:
    """The import contracts do not see what `__init__.py` files bring along."""
    statement = f"import sys; sys.modules['django'] = None; import modules.{slug}.manifest"

    result = subprocess.run(
        [sys.executable, "-c", statement], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert result.returncode == 0, result.stderr
