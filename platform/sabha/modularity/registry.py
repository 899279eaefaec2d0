"""Which modules does this installation have?"""

from __future__ import annotations

import pkgutil
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from importlib.util import find_spec

from sabha.modularity.manifest import Manifest

MODULES_PACKAGE = "modules"


class ManifestError(Exception):
    """A module's manifest contradicts itself or the others; the text says which and how."""


@cache
def manifests() -> dict[str, Manifest]:
    """Return every module's manifest by slug, dependencies before dependants.

    Raises:
        ManifestError: a manifest is missing, needs an unknown module or needs itself in a circle.
    """
    return manifests_read(MODULES_PACKAGE)


def manifests_read(package: str) -> dict[str, Manifest]:
    """Return the manifests of the modules in a package, as `manifests` does."""
    found = {
        info.name: _manifest_load(package, info.name)
        for info in pkgutil.iter_modules(import_module(package).__path__)
        if info.ispkg
    }
    return {slug: found[slug] for slug in _ordered(found)}


def manifest_get(slug: str) -> Manifest | None:
    """Return the manifest of `slug`, or None when no such module is installed."""
    return manifests().get(slug)


def module_of_label(app_label: str) -> str | None:
    """Return the slug of the module whose Django app is `app_label`, or None for the core."""
    return app_label if app_label in manifests() else None


def _manifest_load(package: str, slug: str) -> Manifest:
    name = f"{package}.{slug}.manifest"
    if find_spec(name) is None:
        raise ManifestError(f"{package}/{slug} has no manifest.py")
    manifest = getattr(import_module(name), "MANIFEST", None)
    if not isinstance(manifest, Manifest):
        raise ManifestError(f"{package}/{slug}/manifest.py has no MANIFEST")
    if manifest.slug != slug:
        raise ManifestError(f"{package}/{slug} calls itself {manifest.slug!r}")
    return manifest


def _ordered(found: dict[str, Manifest]) -> list[str]:
    """Put dependencies first, in the order of the alphabet where nothing depends."""
    unknown = {
        f"{slug} needs {needed}"
        for slug, manifest in found.items()
        for needed in manifest.depends_on
        if needed not in found
    }
    if unknown:
        raise ManifestError(f"not installed: {', '.join(sorted(unknown))}")
    graph = {slug: sorted(found[slug].depends_on) for slug in sorted(found)}
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise ManifestError(f"modules need each other: {' → '.join(error.args[1])}") from error
