"""With which keys does the deployment sign what it tells other applications, and who allows it?"""

from __future__ import annotations

from django.conf import settings
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


class Consent(models.Model):
    """What a person lets an application learn of them, until one of the two is told to stop."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, db_index=False)
    client = models.ForeignKey("allauth_idp_oidc.Client", models.CASCADE)
    scopes = models.JSONField(default=list)
    given_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One row per person and application; it is ended and given again, never doubled."""

        constraints = [
            models.UniqueConstraint(fields=["user", "client"], name="applications_consent_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.client_id}"


class KeptAnswer(models.Model):
    """Something that one process answers with what another was told; both parts are unreadable.

    `key` is a digest, `value` is encrypted.
    """

    key = models.CharField(max_length=64, primary_key=True)
    value = models.TextField()
    expires_at = models.DateTimeField()

    class Meta:
        """Old ones are found by age."""

        indexes = [models.Index(fields=["expires_at"], name="applications_kept_age")]

    def __str__(self) -> str:
        return self.key[:8]
