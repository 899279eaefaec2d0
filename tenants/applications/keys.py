"""Which keys sign and are believed today?"""

from __future__ import annotations

from allauth.idp.oidc.models import PrivateKey
from django.utils import timezone

from sabha.identity.encryption import decrypt
from tenants.applications.key_making import signing_key_ensure
from tenants.applications.models import SigningKey


def signing_keys_list() -> list[PrivateKey]:
    """Return every key that has not expired; the first one is made when there is none."""
    rows = list(SigningKey.objects.filter(expires_at__gt=timezone.now()))
    if not rows:
        signing_key_ensure(now=timezone.now())
        rows = list(SigningKey.objects.filter(expires_at__gt=timezone.now()))
    return [
        PrivateKey(
            pem=decrypt(row.pem),
            issued_at=row.issued_at,
            not_before=row.not_before,
            expires_at=row.expires_at,
        )
        for row in rows
    ]
