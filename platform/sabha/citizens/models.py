"""Which codes were given out, to be proved by whom, and how often were they asked for?"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from sabha.database.identifiers import uuid7


class SignInCode(models.Model):
    """One asking for a code; sent anew, the row stays and its old code dies.

    `recipient` (E.164 or an address) is there while the code can be used, and blank where the
    person has neither. `browser_digest` is of the browser that asked; a code of the counter is
    for whoever holds the slip.
    """

    class Way(models.TextChoices):
        """How the code reaches the person."""

        SMS = "sms", "SMS"
        EMAIL = "email", "E-mail"
        COUNTER = "counter", "Counter"

    class State(models.TextChoices):
        """What the code is still good for."""

        OPEN = "open", "Open"
        USED = "used", "Used"
        DEAD = "dead", "Dead"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    way = models.CharField(max_length=7, choices=Way)
    state = models.CharField(max_length=4, choices=State, default=State.OPEN)
    code_digest = models.CharField(max_length=64)
    recipient = models.CharField(max_length=254, blank=True, default="")
    recipient_masked = models.CharField(max_length=80, blank=True, default="")
    recipient_digest = models.CharField(max_length=64, blank=True, default="")
    browser_digest = models.CharField(max_length=64, blank=True, default="")
    body_id = models.UUIDField(null=True)
    message_id = models.UUIDField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sends = models.PositiveSmallIntegerField(default=1)
    login = models.CharField(max_length=150, blank=True, default="")
    name_en = models.CharField(max_length=200, blank=True, default="")
    name_ml = models.CharField(max_length=200, blank=True, default="")
    issued_by = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        """What is over keeps no recipient; a counter's code is found by itself."""

        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="open") | Q(recipient=""), name="citizens_blank_when_over"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["open", "used", "dead"]), name="citizens_code_state"
            ),
            models.UniqueConstraint(
                fields=["code_digest"],
                condition=Q(way="counter"),
                name="citizens_counter_code_once",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["browser_digest", "recipient_digest"],
                name="citizens_codes_open",
                condition=Q(state="open"),
            ),
            models.Index(fields=["created_at"], name="citizens_codes_age"),
        ]

    def __str__(self) -> str:
        return f"{self.way} {self.state}"


class KnownBrowser(models.Model):
    """A browser in which a recipient has signed in before: a stranger's flood does not stop it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    browser_digest = models.CharField(max_length=64)
    recipient_digest = models.CharField(max_length=64)
    seen_at = models.DateTimeField()

    class Meta:
        """A browser knows a recipient once."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["browser_digest", "recipient_digest"], name="citizens_browser_once"
            )
        ]

    def __str__(self) -> str:
        return self.browser_digest[:8]


class Tally(models.Model):
    """How many codes one key (a digest) has taken since `began_at`."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    began_at = models.DateTimeField()

    class Meta:
        """Old ones are found by age."""

        indexes: ClassVar = [models.Index(fields=["began_at"], name="citizens_tally_age")]

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.count}"
