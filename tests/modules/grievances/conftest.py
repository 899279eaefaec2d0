"""Where are complaints taken in tests: in bodies of the test's own, with the module enabled."""

from __future__ import annotations

import pytest

from sabha.database.body import BodyRef
from tenants.directory.cache import body_by_slug, directory
from tenants.enablement.services import module_enable
from tests.deployment import Deployment, body_make


@pytest.fixture
def body_a(database: Deployment) -> BodyRef:
    """Return a grama panchayat in the cell main that takes complaints."""
    return _with_complaints(body_make("G91001", "vayalur", "grama_panchayat", cell="main"))


@pytest.fixture
def body_b(database: Deployment) -> BodyRef:
    """Return a municipality in the cell second that takes complaints."""
    return _with_complaints(body_make("M91001", "puzhakkara", "municipality", cell="second"))


def _with_complaints(body: BodyRef) -> BodyRef:
    module_enable(body_id=body.id, module="grievances", reason="test")
    directory.forget()
    found = body_by_slug(body.slug)
    assert found is not None
    return found
