"""How does a journey let hours pass in a moment?"""

from __future__ import annotations

from collections.abc import Iterator

from tenants.visits.models import SupportVisit
from tests.tenants.visits.visitors import time_pass

LONGEST = 72


def visits_outlast() -> Iterator[str]:
    """Let more hours pass over every open visit than any visit lasts; yield whose."""
    for visit in SupportVisit.objects.filter(state="open").select_related("user"):
        time_pass(visit, hours=LONGEST)
        yield visit.user.login
