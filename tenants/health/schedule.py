"""When are the current figures folded?"""

from __future__ import annotations

from typing import Any

REFRESH_SECONDS = 15

# One entry over all bodies. A turn that was not taken in time is skipped, for the next one folds
# the same figures.
HEALTH_SCHEDULE: dict[str, dict[str, Any]] = {
    "health-refresh": {
        "task": "tenants.health.tasks.health_refresh_run",
        "schedule": float(REFRESH_SECONDS),
        "options": {"expires": REFRESH_SECONDS},
    }
}
