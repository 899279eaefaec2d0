"""How is a reply kept so that a copy of the database tells nothing of whom it was about?

A reply repeats the record that it answered, and would outlive its correction or erasure by days.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"sabha.idempotency.reply"
SEALED = "sealed"


class SealBrokenError(Exception):
    """The reply was sealed under a secret that is no longer known."""


def seal(content: Any) -> dict[str, str]:
    """Return JSON content as JSON that only this deployment can read."""
    text = json.dumps(content, ensure_ascii=False)
    return {SEALED: _keys(_secrets()).encrypt(text.encode()).decode()}


def unseal(kept: Any) -> Any:
    """Return what was sealed; what was kept before replies were sealed is returned as it is.

    Raises:
        SealBrokenError: under none of the secrets of today.
    """
    if not isinstance(kept, Mapping) or set(kept) != {SEALED}:
        return kept
    try:
        return json.loads(_keys(_secrets()).decrypt(kept[SEALED].encode()))
    except InvalidToken as broken:
        raise SealBrokenError from broken


def _secrets() -> tuple[str, ...]:
    return (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@lru_cache(maxsize=4)
def _keys(secrets: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_derived(secret)) for secret in secrets])


def _derived(secret: str) -> bytes:
    derivation = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE)
    return base64.urlsafe_b64encode(derivation.derive(secret.encode()))
