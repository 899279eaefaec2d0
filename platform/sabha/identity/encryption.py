"""How are the secrets of second factors kept, so that a copy of the database gives none away?"""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"sabha.identity.second-factor"


def encrypt(text: str) -> str:
    """Return `text` under the key of today."""
    return _keys(_secrets()).encrypt(text.encode()).decode()


def decrypt(stored: str) -> str:
    """Return what was encrypted under the key of today or one of the keys before it.

    Raises:
        cryptography.fernet.InvalidToken: under none of them.
    """
    return _keys(_secrets()).decrypt(stored.encode()).decode()


def rotated(stored: str) -> str:
    """Return the same secret under the key of today."""
    return _keys(_secrets()).rotate(stored.encode()).decode()


def _secrets() -> tuple[str, ...]:
    return (settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _keys(secrets: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_derived(secret)) for secret in secrets])


def _derived(secret: str) -> bytes:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE)
    return base64.urlsafe_b64encode(derivation.derive(secret.encode()))
