"""Whose address is written down?"""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from sabha.http.origin import client_address


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "1.2.3.4", "127.0.0.1"),
        (1, "", "127.0.0.1"),
        (1, "1.2.3.4", "1.2.3.4"),
        (1, "6.6.6.6, 1.2.3.4", "1.2.3.4"),
        (2, "6.6.6.6, 1.2.3.4, 10.0.0.1", "1.2.3.4"),
        (3, "1.2.3.4", "1.2.3.4"),
    ],
)
def test_only_our_own_proxies_are_believed(
    settings: Settings, proxies: int, forwarded: str, address: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})

    assert client_address(request) == address
