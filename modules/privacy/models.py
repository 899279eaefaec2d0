"""What does a local body keep of consents, and of requests about personal data?"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from modules.privacy.rules.kinds import How, Kind, RequestState
from sabha.database.identifiers import uuid7


class Consent(models.Model):
    """That a resident agreed to a purpose, in which version of its notice, and until when."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user_id = models.UUIDField()
    purpose = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField()
    how = models.CharField(max_length=10, choices=[(h.value, h.name) for h in How])
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("user_id", "purpose"),
                condition=Q(withdrawn_at=None),
                name="privacy_consent_once",
            )
        ]
        indexes = [models.Index(fields=("user_id", "id"), name="privacy_consent_user")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version}"


class Request(models.Model):
    """What a resident asks about the data held of them, and the file in which it is dealt with.

    `phone` and `email` are those that were proven when it was made; `answer` is what the resident
    is told in the end.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=12, choices=[(k.value, k.name) for k in Kind])
    user_id = models.UUIDField()
    name = models.CharField(max_length=200)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    text = models.TextField()
    state = models.CharField(
        max_length=10,
        choices=[(s.value, s.name) for s in RequestState],
        default=RequestState.OPEN.value,
    )
    made_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    file_id = models.UUIDField()
    file_number = models.CharField(max_length=20)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by_id = models.UUIDField(null=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("file_id",), name="privacy_request_file_once"),
            models.CheckConstraint(
                condition=Q(state=RequestState.OPEN.value, answered_at=None)
                | (~Q(state=RequestState.OPEN.value) & Q(answered_at__isnull=False)),
                name="privacy_request_answered_when",
            ),
        ]
        indexes = [
            models.Index(fields=("user_id", "id"), name="privacy_request_user"),
            models.Index(
                fields=("id",),
                condition=Q(state=RequestState.OPEN.value),
                name="privacy_request_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.file_number}"
