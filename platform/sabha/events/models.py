"""Which events wait for their receivers, and who has received what?"""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from sabha.database.identifiers import uuid7


class EventState(models.TextChoices):
    """How far an event has come."""

    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"


class OutboxEvent(models.Model):
    """Something that happened, written in the transaction in which it happened."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=100)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    published_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(
        max_length=10, choices=EventState.choices, default=EventState.WAITING.value
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(default=timezone.now)
    last_error = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=EventState.values), name="events_outboxevent_state_known"
            )
        ]
        indexes = [
            models.Index(
                fields=("next_attempt_at", "id"),
                condition=Q(state=EventState.WAITING.value),
                name="events_outboxevent_waiting",
            ),
            models.Index(
                fields=("id",),
                condition=Q(state=EventState.DEAD.value),
                name="events_outboxevent_dead",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.id}"


class EventReceipt(models.Model):
    """A receiver has dealt with an event; written with the receiver's own changes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    event = models.ForeignKey(
        OutboxEvent, on_delete=models.CASCADE, related_name="receipts", db_index=False
    )
    receiver = models.CharField(max_length=200)
    received_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("event", "receiver"), name="events_eventreceipt_once")
        ]

    def __str__(self) -> str:
        return f"{self.receiver} {self.event_id}"
