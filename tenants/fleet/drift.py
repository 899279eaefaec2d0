"""Do the schemas of all bodies still look as the template says?"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from tenants.directory.models import LocalBody
from tenants.fleet.fingerprint import Fingerprint, fingerprints_read
from tenants.fleet.ledger import LIVING
from tenants.fleet.models import DriftReport
from tenants.fleet.replay import units_of
from tenants.fleet.structure import Standard, standard_read
from tenants.fleet.template import template_fingerprint

BATCH = 100
SAMPLE = 5
WITH_TABLES = ("enabled", "disabling", "disabled")

Group = tuple[str, tuple[str, ...], tuple[str, ...]]


def drift_check() -> DriftReport:
    """Compare every living body's schema with the template; store and return the groups.

    Bodies are grouped by fingerprint. A group is expected when each of its apps is as in the
    template and none is missing; any other group is drift, and says in what it differs.
    """
    standard = Standard(standard_read().digests, template_fingerprint())
    modules = _modules_by_body()
    groups: dict[Group, list[str]] = defaultdict(list)
    bodies = list(LocalBody.objects.filter(state__in=LIVING).order_by("cell", "code"))
    for start in range(0, len(bodies), BATCH):
        batch = bodies[start : start + BATCH]
        for cell in sorted({body.cell for body in batch}):
            here = [body for body in batch if body.cell == cell]
            found = fingerprints_read(cell, [body.schema_name for body in here])
            for body in here:
                due = units_of(frozenset(modules.get(body.id, ())))
                groups[_group_of(found[body.schema_name], standard, due)].append(body.slug)
    return DriftReport.objects.create(groups=[_row(key, slugs) for key, slugs in groups.items()])


def drift_latest() -> DriftReport | None:
    """Return the last comparison, or None when there has been none."""
    return DriftReport.objects.order_by("-checked_at").first()


def _modules_by_body() -> dict[UUID, set[str]]:
    """Return the modules whose tables each body must have: those on, and those once on."""
    found: dict[UUID, set[str]] = defaultdict(set)
    rows = LocalBody.objects.order_by().filter(enablements__state__in=WITH_TABLES)
    for body_id, module in rows.values_list("id", "enablements__module"):
        found[body_id].add(module)
    return found


def _group_of(found: Fingerprint, standard: Standard, due: Collection[str]) -> Group:
    units, faults = found.by_app(), standard.faults(found, due)
    lines = [f"{app} {unit.digest}" for app, unit in sorted(units.items())]
    digest = hashlib.sha256("\n".join([*lines, *faults]).encode()).hexdigest()[:12]
    return digest, tuple(sorted(units)), faults


def _row(key: Group, slugs: list[str]) -> dict[str, Any]:
    digest, apps, faults = key
    return {
        "fingerprint": digest,
        "apps": list(apps),
        "differs": list(faults),
        "bodies": len(slugs),
        "sample": slugs[:SAMPLE],
        "expected": not faults,
    }
