"""What was done on the control plane, by whom, and why?"""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from sabha.database.identifiers import uuid7


class ControlEntry(models.Model):
    """One act; a trigger refuses to change or delete it.

    `body_id` is no foreign key: an entry outlives what it speaks of.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    at = models.DateTimeField(default=timezone.now)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    actor_kind = models.CharField(max_length=10)
    action = models.CharField(max_length=80)
    subject = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=80)
    body_id = models.UUIDField(null=True)
    before = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    after = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["body_id", "-at"], name="journal_entry_by_body")]

    def __str__(self) -> str:
        return f"{self.action} {self.subject_id}"


class ConsoleIdempotencyRecord(models.Model):
    """A key that a caller of the console sent with a change, and the reply that it got.

    `status` is empty from the claim of the key until its reply; both happen in the transaction of
    the change, so nobody else ever sees it empty.
    """

    key = models.CharField(max_length=64, primary_key=True)
    claim = models.UUIDField(default=uuid7)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="journal_replies_age")]

    def __str__(self) -> str:
        return self.key
