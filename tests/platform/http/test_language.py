"""Is the reader answered in the language they read?"""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from sabha.http.language import reader_language
from sabha.identity.models import User


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "ml"),
        ("ml", "ml"),
        ("en", "en"),
        ("en-IN,en;q=0.9", "en"),
        ("en;q=0.4, ml;q=0.9", "ml"),
        ("ta, hi;q=0.8", "ml"),
        ("en;q=nonsense", "ml"),
        ("*", "ml"),
    ],
)
def test_accept_language_is_read(header: str, language: str) -> None:
    request = RequestFactory().get("/", HTTP_ACCEPT_LANGUAGE=header)

    assert reader_language(request) == language


def test_the_persons_own_language_counts_when_the_browser_says_nothing() -> None:
    request = RequestFactory().get("/")
    request._cached_user = User(language="en")  # type: ignore[attr-defined]  # as Django's middleware keeps it

    assert reader_language(request) == "en"
