"""Where does the suite of isolation look for leaks: in three bodies made once for all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connections

from tests.architecture.isolation.world import World, world_make
from tests.deployment import Baseline


@pytest.fixture(scope="package")
def world(baseline: Baseline) -> Iterator[World]:
    """Return bodies A, B and C with their canaries; what tests add to their own body stays."""
    yield world_make()
    connections.close_all()
    baseline.restore()
