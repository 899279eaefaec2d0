"""What was done on the control plane, by whom, and why?"""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from sabha.audit.models import Outcome
from sabha.database.identifiers import uuid7


class ControlEntry(models.Model):
    """One act; a trigger refuses to change or delete it.

    `body_id` is no foreign key: an entry outlives what it speaks of. `problem` is the code of what
    an act that was not done met; such an entry holds nothing of what was typed, and one that was
    refused, or broke before it was under way, names in `action` the permission that it asked for.
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
    outcome = models.CharField(
        max_length=12, choices=Outcome, default=Outcome.DONE.value, db_default=Outcome.DONE.value
    )
    problem = models.CharField(max_length=100, blank=True, default="", db_default="")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["body_id", "-at"], name="journal_entry_by_body"),
            models.Index(fields=["-at", "-id"], name="journal_entry_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.subject_id}"


class AuditHead(models.Model):
    """The end of a body's audit chain at a moment, kept where the owner of its tables cannot write.

    The database numbers the heads of all bodies in one order and chains them: `chained` = SHA-256
    of "<previous>:<number>:<body>:<sequence>:<hash>". A trigger refuses to change or delete one.
    """

    number = models.BigIntegerField(primary_key=True)
    body_id = models.UUIDField()
    sequence = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    taken_at = models.DateTimeField(default=timezone.now)
    chained = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["body_id", "sequence"], name="journal_head_by_body")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.sequence}"


class AuditCheck(models.Model):
    """What the last check of a body's audit chain found; `faults` are the first of them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    body_id = models.UUIDField()
    checked_at = models.DateTimeField()
    length = models.BigIntegerField()
    fault_count = models.PositiveIntegerField()
    faults = models.JSONField(default=list, encoder=DjangoJSONEncoder)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["body_id"], name="journal_check_once")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.fault_count}"


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
