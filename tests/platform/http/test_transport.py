"""Are programs that forget TLS refused, and people led to it?"""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _deployed(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True


@pytest.mark.parametrize("path", ["/api/session/", "/_allauth/browser/v1/auth/session"])
def test_a_program_without_tls_is_refused(
    path: str, anonymous_client: Callable[..., Client]
) -> None:
    reply = anonymous_client("apex").get(path)

    assert (reply.status_code, reply.json()["code"]) == (403, "tls-needed")
    assert "Location" not in reply.headers


def test_a_program_with_tls_is_served(anonymous_client: Callable[..., Client]) -> None:
    assert anonymous_client("apex").get("/api/session/", secure=True).status_code == 200


def test_a_person_s_page_is_led_to_tls(anonymous_client: Callable[..., Client]) -> None:
    reply = anonymous_client("apex").get("/")

    assert reply.status_code == 301
    assert reply.headers["Location"].startswith("https://")
