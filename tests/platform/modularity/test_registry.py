"""Is every module found, dependencies first, and a wrong one named?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sabha.modularity.registry import (
    ManifestError,
    manifest_get,
    manifests,
    manifests_read,
    module_of_label,
)

PACKAGE = "planted_modules"
MANIFEST = """
from sabha.modularity.manifest import Manifest
MANIFEST = Manifest(
    slug="{slug}", name_en="x", name_ml="x", summary_en="", summary_ml="",
    permissions=(), roles={{}}, depends_on={needed},
)
"""
Planter = Callable[..., None]


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Planter]:
    """Give a planter of modules in a package of the test's own."""
    root = tmp_path / PACKAGE
    root.mkdir()
    (root / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)

    def make(slug: str, *needed: str, text: str = MANIFEST, named: str = "") -> None:
        folder = root / slug
        folder.mkdir()
        (folder / "__init__.py").touch()
        if text:
            manifest = text.format(slug=named or slug, needed=needed)
            (folder / "manifest.py").write_text(manifest, encoding="utf-8")

    yield make
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


def test_the_modules_of_the_product_are_found() -> None:
    assert {"filing", "grievances"} <= manifests().keys()
    assert list(manifests()).index("filing") < list(manifests()).index("grievances")
    assert manifest_get("astrology") is None
    assert module_of_label("filing") == "filing"
    assert module_of_label("seats") is None


def test_dependencies_come_first(plant: Planter) -> None:
    plant("accounts", "zoning")
    plant("bridges")
    plant("zoning", "bridges")

    assert list(manifests_read(PACKAGE)) == ["bridges", "zoning", "accounts"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"text": ""}, "planted_modules/roads has no manifest.py"),
        ({"text": "MANIFEST = 7\n"}, "planted_modules/roads/manifest.py has no MANIFEST"),
        ({"named": "streets"}, "planted_modules/roads calls itself 'streets'"),
    ],
)
def test_a_wrong_manifest_is_named(plant: Planter, options: dict[str, str], told: str) -> None:
    plant("roads", **options)

    with pytest.raises(ManifestError) as refused:
        manifests_read(PACKAGE)

    assert str(refused.value) == told


def test_a_module_that_is_not_there_is_missed(plant: Planter) -> None:
    plant("roads", "bridges", "tunnels")

    with pytest.raises(ManifestError) as refused:
        manifests_read(PACKAGE)

    assert str(refused.value) == "not installed: roads needs bridges, roads needs tunnels"


def test_a_circle_is_shown(plant: Planter) -> None:
    plant("roads", "bridges")
    plant("bridges", "roads")

    with pytest.raises(ManifestError, match=r"need each other: .*(roads|bridges) → "):
        manifests_read(PACKAGE)
