"""With which keys does the deployment sign what it tells other applications?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from sabha.database.identifiers import uuid7


class SigningKey(models.Model):
    """An RSA key; `pem` is kept encrypted, as `sabha.identity.encryption` does.

    It is published from the moment it exists, signs from `not_before` on (the newest one does),
    and is believed until `expires_at`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pem = models.TextField()
    issued_at = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("not_before")),
                name="applications_key_ends_later",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
