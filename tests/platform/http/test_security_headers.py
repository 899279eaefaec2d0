"""What is a browser told about our pages?"""

from __future__ import annotations

import pytest
from django.test import Client

from sabha.database.body import BodyRef
from tests.people import host_of


@pytest.mark.parametrize("path", ["/", "/api/session/", "/api/no-such/"])
def test_every_reply_carries_the_headers(body_a: BodyRef, path: str) -> None:
    headers = Client(HTTP_HOST=host_of(body_a)).get(path).headers

    policy = headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Request-Id"]
