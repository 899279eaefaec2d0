"""Does a secret outlive a change of keys, and stay one?"""

from __future__ import annotations

import pytest
from cryptography.fernet import InvalidToken
from pytest_django import Settings

from sabha.identity.encryption import decrypt, encrypt, rotated

OLD, NEW = "the key of last year, long enough to be one", "the key of today, long enough to be one"


def test_what_is_kept_is_not_the_secret() -> None:
    kept = encrypt("JBSWY3DPEHPK3PXP")

    assert "JBSWY3DPEHPK3PXP" not in kept
    assert kept != encrypt("JBSWY3DPEHPK3PXP")
    assert decrypt(kept) == "JBSWY3DPEHPK3PXP"


def test_the_key_before_still_opens_until_all_is_under_the_new_one(
    settings: Settings,
) -> None:
    settings.SECRET_KEY = OLD
    kept = encrypt("secret")

    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW, [OLD]
    renewed = rotated(kept)
    settings.SECRET_KEY_FALLBACKS = []

    assert decrypt(renewed) == "secret"
    with pytest.raises(InvalidToken):
        decrypt(kept)
