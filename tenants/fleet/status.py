"""How does the fleet stand, in one answer?"""

from __future__ import annotations

from collections import Counter
from typing import Any

from tenants.directory.models import LocalBody
from tenants.fleet.hold import is_fleet_held
from tenants.fleet.ledger import LIVING, code_version, failures_list, migration_table
from tenants.fleet.models import Rollout
from tenants.fleet.sources import source_migrations


def fleet_status() -> dict[str, Any]:
    """Return versions, migrations and failures over all living bodies, in six queries."""
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
    """Return the last rollout, or None; one whose process died shows as stopped."""
    rollout = Rollout.objects.order_by("-started_at").first()
    if rollout is not None and rollout.state == Rollout.State.RUNNING and not is_fleet_held():
        rollout.state = Rollout.State.STOPPED
    return rollout
