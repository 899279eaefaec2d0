"""Can somebody who found a weakness learn whom to tell?"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

PATH = "/.well-known/security.txt"


@pytest.mark.parametrize("place", ["apex", "console"])
def test_the_contact_is_told_at_every_host(
    place: str, settings: Settings, anonymous_client: Callable[..., Client]
) -> None:
    settings.SECURITY_CONTACT = "mailto:security@example.org"

    reply = anonymous_client(place).get(PATH)

    told = dict(line.split(": ", 1) for line in reply.content.decode().splitlines())
    assert reply.headers["Content-Type"].startswith("text/plain")
    assert told["Contact"] == "mailto:security@example.org"
    expires = datetime.fromisoformat(told["Expires"])
    assert timedelta(days=100) < expires - datetime.now(UTC) < timedelta(days=366)


def test_without_a_contact_there_is_no_file(anonymous_client: Callable[..., Client]) -> None:
    assert anonymous_client("apex").get(PATH).status_code == 404
