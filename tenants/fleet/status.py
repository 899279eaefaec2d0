"""How does the fleet stand, in one answer?"""

from __future__ import annotations

from collections import Counter
from typing import Any

from tenants.directory.models import BodyState, LocalBody
from tenants.fleet.ledger import code_version, failures_list, migration_table
from tenants.fleet.models import Rollout
from tenants.fleet.sources import source_migrations

LIVING = (BodyState.ACTIVE, BodyState.READ_ONLY, BodyState.SUSPENDED)


def fleet_status() -> dict[str, Any]:
    """Return versions, migrations and failures over all living bodies, in five queries."""
    version = code_version()
    living = LocalBody.objects.filter(state__in=LIVING)
    versions = Counter(living.values_list("schema_version", flat=True))
    failures = failures_list()
    return {
        "code_version": version,
        "migrations_in_code": len(source_migrations()),
        "bodies": versions.total(),
        "up_to_date": versions[version],
        "behind": versions.total() - versions[version],
        "failed": len({failure["body"] for failure in failures}),
        "migrations": migration_table(),
        "versions": [
            {"version": name, "bodies": number} for name, number in versions.most_common()
        ],
        "failures": failures,
    }


def rollout_latest() -> Rollout | None:
    """Return the last rollout, or None when there has been none."""
    return Rollout.objects.order_by("-started_at").first()
