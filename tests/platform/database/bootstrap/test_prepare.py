"""Does a deployment whose code contradicts itself stay untouched?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.checks import CheckMessage, Error, registry

from sabha.database.bootstrap.prepare import ChecksFailedError, deployment_prepare
from tests.deployment import Deployment


@pytest.fixture
def faulty_check() -> Iterator[None]:
    """Register a check of manifests that fails, for one test."""

    def fail(**_: object) -> list[CheckMessage]:
        return [Error("roads: there is no role 'engineer'", id="sabha.E999")]

    registry.register(fail, "manifests")
    yield
    registry.registry.registered_checks.discard(fail)


def test_a_start_is_refused_with_the_faults(database: Deployment, faulty_check: None) -> None:
    with pytest.raises(ChecksFailedError, match="roads: there is no role 'engineer'"):
        next(deployment_prepare())
