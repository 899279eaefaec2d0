"""Is a module called the same wherever it appears?"""

from collections.abc import Iterable
from pathlib import Path

from sabha.modularity.manifest import Manifest
from tests.architecture.checkers.tree import module_slugs

# Folders that hold a module's own folder. A module without screens has none in the frontend.
MIRRORS = ("tests/modules", "frontend/src/modules")


def missing_folders(root: Path) -> list[str]:
    """Modules without a folder of tests, and modules without their README."""
    slugs = module_slugs(root)
    wanted = [f"tests/modules/{slug}" for slug in slugs]
    wanted += [f"modules/{slug}/{room}" for slug in slugs for room in ("README.md", "manifest.py")]
    return [name for name in wanted if not (root / name).exists()]


def stray_folders(root: Path) -> list[str]:
    """Folders named after a module that does not exist."""
    known = {*module_slugs(root), "__pycache__"}
    return sorted(
        f"{mirror}/{folder.name}"
        for mirror in MIRRORS
        for folder in (root / mirror).glob("*/")
        if folder.is_dir() and folder.name not in known
    )


def foreign_names(manifest: Manifest) -> list[str]:
    """Codes, events, paths and dotted names that do not begin with the module's own slug."""
    slug = manifest.slug
    own = {
        f"{slug}.": _codes_and_events(manifest),
        f"/office/{slug}": _screens(manifest),
        f"modules.{slug}.": _dotted_names(manifest),
    }
    return [
        f"{slug}: {name}"
        for start, names in own.items()
        for name in names
        if not name.startswith(start)
    ]


def unknown_codes(manifest: Manifest, known: frozenset[str]) -> list[str]:
    """Permissions that roles or the menu name and nobody declares."""
    named = [code for codes in manifest.roles.values() for code in codes]
    named += [item.permission for item in manifest.navigation]
    return [f"{manifest.slug}: {code}" for code in named if code not in known]


def declared_codes(manifests: Iterable[Manifest]) -> frozenset[str]:
    return frozenset(item.code for manifest in manifests for item in manifest.permissions)


def _codes_and_events(manifest: Manifest) -> list[str]:
    return [*(item.code for item in manifest.permissions), *manifest.events.publishes]


def _screens(manifest: Manifest) -> list[str]:
    """The paths of the menu; the front page of the office belongs to what every body has."""
    paths = [item.path for item in manifest.navigation]
    return [path for path in paths if path != "/office" or not manifest.is_always_on]


def _dotted_names(manifest: Manifest) -> list[str]:
    names = [schedule.task for schedule in manifest.schedules]
    names += manifest.events.receives.values()
    return [*names, manifest.self_check] if manifest.self_check else names
