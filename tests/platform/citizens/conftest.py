"""What do the tests of codes share: a deployment that shows its messages, and browsers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytest_django import Settings

from sabha.config.messaging import Messaging
from sabha.database.body import BodyRef
from tests.deployment import Deployment
from tests.people import host_of
from tests.platform.citizens.browsers import Browser


@pytest.fixture(autouse=True)
def outbox(database: Deployment, settings: Settings) -> None:
    """Show messages in place of sending them."""
    settings.MESSAGING = Messaging(is_demo=True)


@pytest.fixture
def browser(database: Deployment) -> Callable[..., Browser]:
    """Return a maker of browsers that nobody signed in: browser(body), browser("apex")."""

    def make(place: BodyRef | str = "apex", *, address: str = "10.0.0.1") -> Browser:
        return Browser.at(host_of(place), address)

    return make
