"""How is a fleet of the test's own put in place of the bodies that all tests share?"""

from __future__ import annotations

import pytest

from tenants.directory.models import LocalBody
from tests.deployment import Deployment


@pytest.fixture
def fleet(database: Deployment) -> Deployment:
    """Take the shared bodies out of the fleet, so that no migration of a test reaches them."""
    LocalBody.objects.update(state="archived")
    return database
