"""Which districts has the state?"""

from __future__ import annotations

from tenants.masters.models import District


def district_list() -> list[District]:
    """Return all districts by English name."""
    return list(District.objects.all())
