"""Do the state's masters and the modules know each other? Asked at every start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register

from sabha.modularity.faults import role_faults
from sabha.modularity.manifest import Manifest
from sabha.modularity.registry import manifests
from tenants.masters.files import masters_read
from tenants.masters.models import ModulePreset, RoleTemplate


@register("manifests")
def masters_know_the_modules(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Report roles that no body has, and presets that a body cannot have."""
    rows = {kind.model: kind.rows for kind in masters_read()}
    roles = {row.code for row in rows[RoleTemplate]}
    presets = {(row.body_type, row.module) for row in rows[ModulePreset]}
    faults = [*role_faults(manifests(), roles), *preset_faults(manifests(), presets)]
    return [Error(fault, id="sabha.E202") for fault in faults]


def preset_faults(found: Mapping[str, Manifest], presets: set[tuple[str, str]]) -> list[str]:
    """Return in what the presets (type of body, module) and the manifests contradict."""
    faults = []
    for body_type, module in sorted(presets):
        manifest = found.get(module)
        if manifest is None:
            faults.append(f"{module}: it is in the preset of {body_type}, and not installed")
        elif body_type not in manifest.body_types:
            faults.append(f"{module}: it is in the preset of {body_type}, and not for that type")
        else:
            faults += [
                f"{module}: the preset of {body_type} lacks {needed}, which it needs"
                for needed in manifest.depends_on
                if (body_type, needed) not in presets
            ]
    faults += [
        f"{slug}: it is always on, and not in the preset of {body_type}"
        for slug, manifest in found.items()
        if manifest.is_always_on
        for body_type in manifest.body_types
        if (body_type, slug) not in presets
    ]
    return faults
