"""Do the schemas of all bodies still look as the template says?"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from tenants.directory.models import BodyState, LocalBody
from tenants.fleet.fingerprint import Fingerprint, fingerprints_read
from tenants.fleet.models import DriftReport, TemplateUnit

LIVING = (BodyState.ACTIVE, BodyState.READ_ONLY, BodyState.SUSPENDED)
BATCH = 100
SAMPLE = 5


@dataclass(frozen=True, slots=True)
class _Expected:
    digests: dict[str, str]

    def faults(self, found: Fingerprint) -> list[str]:
        """Return the apps whose tables differ from the template, or are not of it."""
        units = found.by_app()
        return sorted(app for app, unit in units.items() if self.digests.get(app) != unit.digest)


def drift_check() -> DriftReport:
    """Compare every living body's schema with the template; store and return the groups.

    Bodies are grouped by fingerprint. A group is expected when each of its apps' tables has the
    template's digest; any other group is drift, named by the apps that differ.
    """
    expected = _Expected({unit.app: unit.fingerprint for unit in TemplateUnit.objects.all()})
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    bodies = list(LocalBody.objects.filter(state__in=LIVING).order_by("cell", "code"))
    for start in range(0, len(bodies), BATCH):
        batch = bodies[start : start + BATCH]
        for cell in sorted({body.cell for body in batch}):
            here = {body.schema_name: body.slug for body in batch if body.cell == cell}
            for schema, found in fingerprints_read(cell, list(here)).items():
                groups[_group_of(found, expected)].append(here[schema])
    return DriftReport.objects.create(groups=[_row(key, slugs) for key, slugs in groups.items()])


def drift_latest() -> DriftReport | None:
    """Return the last comparison, or None when there has been none."""
    return DriftReport.objects.order_by("-checked_at").first()


def _group_of(found: Fingerprint, expected: _Expected) -> tuple[str, str, str]:
    units = found.by_app()
    text = "\n".join(f"{app} {unit.digest}" for app, unit in sorted(units.items()))
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return digest, " ".join(sorted(units)), " ".join(expected.faults(found))


def _row(key: tuple[str, str, str], slugs: list[str]) -> dict[str, Any]:
    digest, apps, faults = key
    return {
        "fingerprint": digest,
        "apps": apps.split(),
        "differs": faults.split(),
        "bodies": len(slugs),
        "sample": slugs[:SAMPLE],
        "expected": not faults,
    }
