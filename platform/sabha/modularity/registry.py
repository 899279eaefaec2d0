"""Which modules does this installation have?"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from sabha.modularity.manifest import Manifest

MODULES_PACKAGE = "modules"


class ManifestError(Exception):
    """A module's manifest contradicts itself or the others; the text says which and how."""


@cache
def manifests() -> dict[str, Manifest]:
    """Return every module's manifest by slug, dependencies before dependants.

    Raises:
        ManifestError: a manifest is missing, names an unknown module or depends in a circle.
    """
    package = import_module(MODULES_PACKAGE)
    found = {
        info.name: _manifest_load(info.name)
        for info in pkgutil.iter_modules(package.__path__)
        if info.ispkg
    }
    return {slug: found[slug] for slug in _ordered(found)}


def manifest_get(slug: str) -> Manifest | None:
    """Return the manifest of `slug`, or None when no such module is installed."""
    return manifests().get(slug)


def module_of_label(app_label: str) -> str | None:
    """Return the slug of the module whose Django app is `app_label`, or None for the core."""
    return app_label if app_label in manifests() else None


def _manifest_load(slug: str) -> Manifest:
    manifest = getattr(import_module(f"{MODULES_PACKAGE}.{slug}.manifest"), "MANIFEST", None)
    if not isinstance(manifest, Manifest):
        raise ManifestError(f"modules/{slug}/manifest.py has no MANIFEST")
    if manifest.slug != slug:
        raise ManifestError(f"modules/{slug} calls itself {manifest.slug!r}")
    return manifest


def _ordered(found: dict[str, Manifest]) -> list[str]:
    ordered: list[str] = []
    waiting = dict(sorted(found.items()))
    while waiting:
        ready = [slug for slug, m in waiting.items() if set(m.depends_on) <= set(ordered)]
        if not ready:
            raise ManifestError(f"unknown or circular dependency among {', '.join(waiting)}")
        for slug in ready:
            ordered.append(slug)
            del waiting[slug]
    return ordered
