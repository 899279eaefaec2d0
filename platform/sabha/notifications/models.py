"""Which messages are on their way, and which arrived?"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from sabha.database.identifiers import uuid7


class Message(models.Model):
    """One message to one person; `recipient` and `text` are there only while it waits.

    `due_at` is when it may next be tried. `handed_until` and `claimed_until` say until when a
    worker is trusted to be on its way to it, and at it. `submitting_at` is set when a carrier that
    cannot tell repetitions apart is about to be given the message. A message asked for inside a
    body's transaction names it (`awaits_body`, `awaits_transaction`) until that is known to stand.
    """

    class Channel(models.TextChoices):
        """How a message travels."""

        SMS = "sms", "SMS"
        EMAIL = "email", "E-mail"

    class State(models.TextChoices):
        """How far it has come."""

        QUEUED = "queued", "Queued"
        SENT = "sent", "Sent"
        DELIVERED = "delivered", "Delivered"
        FAILED = "failed", "Failed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    channel = models.CharField(max_length=5, choices=Channel)
    purpose = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    body_id = models.UUIDField(null=True)
    recipient = models.CharField(max_length=254, blank=True, default="")
    recipient_masked = models.CharField(max_length=80)
    recipient_digest = models.CharField(max_length=64)
    subject = models.CharField(max_length=200, blank=True, default="")
    text = models.TextField(blank=True, default="")
    template_id = models.CharField(max_length=40, blank=True, default="")
    state = models.CharField(max_length=9, choices=State, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    due_at = models.DateTimeField()
    handed_until = models.DateTimeField(null=True)
    claimed_until = models.DateTimeField(null=True)
    submitting_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    provider_reference = models.CharField(max_length=120, blank=True, default="")
    error = models.CharField(max_length=60, blank=True, default="")
    awaits_body = models.UUIDField(null=True)
    awaits_transaction = models.BigIntegerField(null=True)

    class Meta:
        """Whatever is no longer waiting holds neither text nor recipient."""

        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="queued") | Q(recipient="", subject="", text=""),
                name="notifications_blank_when_gone",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["queued", "sent", "delivered", "failed"]),
                name="notifications_state",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"], name="notifications_waiting", condition=Q(state="queued")
            ),
            models.Index(fields=["created_at"], name="notifications_recent"),
            models.Index(fields=["body_id", "created_at"], name="notifications_of_body"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.purpose} {self.state}"


class ShownMessage(models.Model):
    """What a demonstration shows in place of sending it; never written elsewhere."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    channel = models.CharField(max_length=5)
    purpose = models.CharField(max_length=40)
    body_id = models.UUIDField(null=True)
    recipient = models.CharField(max_length=254)
    subject = models.CharField(max_length=200, blank=True, default="")
    text = models.TextField()
    shown_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest are shown first."""

        indexes: ClassVar = [models.Index(fields=["-shown_at"], name="notifications_shown")]

    def __str__(self) -> str:
        return f"{self.channel} {self.purpose}"
