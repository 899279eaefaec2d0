"""When does the next signing key come, and how is it made?"""

from __future__ import annotations

from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.db import connections

from sabha.database.work import CONTROL, control_work
from sabha.identity.encryption import encrypt
from tenants.applications.models import SigningKey

BITS = 3072
LASTS = timedelta(days=180)
RENEWED_BEFORE = timedelta(days=60)
PUBLISHED_BEFORE = timedelta(days=1)


def signing_key_ensure(*, now: datetime) -> None:
    """Make the first key, or the next one when the newest ends within 60 days.

    The next one is published for a day before it signs, so that every application has fetched it.
    """
    with control_work():
        _wait_for_others()
        newest = SigningKey.objects.order_by("-expires_at").first()
        if newest is None or newest.expires_at <= now:
            _key_make(issued_at=now, not_before=now)
        elif newest.expires_at - now < RENEWED_BEFORE:
            _key_make(issued_at=now, not_before=now + PUBLISHED_BEFORE)


def _wait_for_others() -> None:
    """Let one process at a time decide whether a key is due."""
    with connections[CONTROL].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('applications.signing-key'))")


def _key_make(*, issued_at: datetime, not_before: datetime) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    SigningKey.objects.create(
        pem=encrypt(pem),
        issued_at=issued_at,
        not_before=not_before,
        expires_at=not_before + LASTS,
    )
