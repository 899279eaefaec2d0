"""In what does a manifest contradict itself or the others?"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Collection, Iterator, Mapping

from sabha.modularity.manifest import ALL_TYPES, Manifest

PERMISSION = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){2}")
OFFICE = "/office"


def manifest_faults(found: Mapping[str, Manifest]) -> list[str]:
    """Return what is wrong with each manifest, in words; [] when all is well."""
    return [
        f"{slug}: {fault}"
        for slug, manifest in found.items()
        for fault in (
            *_permission_faults(manifest),
            *_navigation_faults(manifest),
            *_type_faults(manifest, found),
            *_event_faults(manifest, found),
            *_schedule_faults(manifest),
            *_name_faults(manifest),
            *_record_faults(manifest),
        )
    ]


def role_faults(found: Mapping[str, Manifest], roles: Collection[str]) -> list[str]:
    """Return which roles a manifest gives permissions to that no body begins with."""
    return [
        f"{slug}: there is no role {role!r}"
        for slug, manifest in found.items()
        for role in sorted(set(manifest.roles) - set(roles))
    ]


def _permission_faults(manifest: Manifest) -> Iterator[str]:
    codes = [permission.code for permission in manifest.permissions]
    for code in codes:
        if not PERMISSION.fullmatch(code) or code.partition(".")[0] != manifest.slug:
            yield f"permission {code!r} is not {manifest.slug}.<noun>.<verb>"
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield f"permission {code!r} is declared twice"
    for role, granted in manifest.roles.items():
        for code in sorted(set(granted) - set(codes)):
            yield f"role {role!r} is given {code!r}, which the module does not declare"


def _navigation_faults(manifest: Manifest) -> Iterator[str]:
    codes = {permission.code for permission in manifest.permissions}
    for item in manifest.navigation:
        if item.permission not in codes:
            yield f"{item.path} demands {item.permission!r}, which the module does not declare"
        if item.path != OFFICE and not item.path.startswith(f"{OFFICE}/"):
            yield f"{item.path} does not lie under {OFFICE}"


def _type_faults(manifest: Manifest, found: Mapping[str, Manifest]) -> Iterator[str]:
    if not manifest.body_types:
        yield "it is for no type of body"
    for name in sorted(set(manifest.body_types) - set(ALL_TYPES)):
        yield f"there is no type of body {name!r}"
    for needed in manifest.depends_on:
        if not set(manifest.body_types) <= set(found[needed].body_types):
            yield f"it is for types of body that cannot have {needed}, which it needs"
        if manifest.is_always_on and not found[needed].is_always_on:
            yield f"it is always on, but {needed}, which it needs, is not"


def _event_faults(manifest: Manifest, found: Mapping[str, Manifest]) -> Iterator[str]:
    for name in manifest.events.publishes:
        if name.partition(".")[0] != manifest.slug:
            yield f"event {name!r} does not begin with {manifest.slug!r}"
    near = (manifest.slug, *manifest.depends_on)
    heard = {name for slug in near for name in found[slug].events.publishes}
    for name in sorted(set(manifest.events.receives) - heard):
        yield f"it listens to {name!r}, which no module that it needs publishes"


def _schedule_faults(manifest: Manifest) -> Iterator[str]:
    for schedule in manifest.schedules:
        if schedule.every_seconds <= 0:
            yield f"schedule {schedule.name!r} has no interval"
        if f".{manifest.slug}." not in schedule.task:
            yield f"schedule {schedule.name!r} starts {schedule.task!r}, a task of another module"


def _name_faults(manifest: Manifest) -> Iterator[str]:
    named = [
        *manifest.events.receives.values(),
        *(schedule.task for schedule in manifest.schedules),
        *(record.eraser for record in manifest.records),
        *(record.labels for record in manifest.records),
        *(record.search for record in manifest.records),
        manifest.self_check,
        manifest.personal_data,
        manifest.work_at_seats,
    ]
    for name in filter(None, named):
        try:
            target = pkgutil.resolve_name(name)
        except (ImportError, AttributeError, ValueError) as error:
            yield f"{name!r} does not lead to a function: {error}"
        else:
            if not callable(target):
                yield f"{name!r} is not a function"


def _record_faults(manifest: Manifest) -> Iterator[str]:
    for record in manifest.records:
        if record.retention_years is not None and not record.eraser:
            yield f"{record.subject!r} is kept for a time, but nothing erases it"
