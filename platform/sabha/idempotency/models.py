"""Which replies were already given to which keys?"""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.utils import timezone

from sabha.database.identifiers import uuid7


class IdempotencyRecordBase(models.Model):
    """A key that a caller sent with a change, and the reply that it got.

    `status` is empty from the claim of the key until its reply; both happen in the transaction of
    the change, so nobody else ever sees it empty.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=200)
    actor_id = models.UUIDField(null=True)
    route = models.CharField(max_length=200)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    response = models.JSONField(null=True)
    headers = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=("key", "actor_id", "route"),
                nulls_distinct=False,
                name="%(app_label)s_%(class)s_once",
            )
        ]
        indexes = [models.Index(fields=("created_at",), name="%(app_label)s_replies_age")]

    def __str__(self) -> str:
        return f"{self.route} {self.key}"


class IdempotencyRecord(IdempotencyRecordBase):
    """A reply given inside a local body."""
