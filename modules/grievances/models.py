"""What does a local body keep of each complaint?"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from modules.grievances.rules import Category, ComplaintState
from sabha.database.identifiers import uuid7


class Complaint(models.Model):
    """A complaint of the public, with the file in which the office deals with it.

    Without a name it is anonymous. `answer` is what the complainant is told in the end.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    number_text = models.CharField(max_length=20)
    category = models.CharField(max_length=20, choices=[(c.value, c.name) for c in Category])
    place = models.CharField(max_length=200)
    ward = models.PositiveSmallIntegerField(null=True)
    description = models.TextField()
    complainant_name = models.CharField(max_length=200, blank=True)
    complainant_phone = models.CharField(max_length=20, blank=True)
    state = models.CharField(
        max_length=10,
        choices=[(s.value, s.name) for s in ComplaintState],
        default=ComplaintState.OPEN.value,
    )
    file_id = models.UUIDField()
    file_number = models.CharField(max_length=20)
    registered_at = models.DateTimeField()
    registered_by_id = models.UUIDField(null=True)
    registered_by_name = models.CharField(max_length=200)
    answer = models.TextField(blank=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by_id = models.UUIDField(null=True)
    resolved_by_name = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("year", "number"), name="grievances_number_once"),
            models.UniqueConstraint(fields=("file_id",), name="grievances_file_once"),
            models.CheckConstraint(
                condition=Q(state=ComplaintState.OPEN.value, resolved_at=None)
                | Q(state=ComplaintState.RESOLVED.value, resolved_at__isnull=False),
                name="grievances_resolved_when",
            ),
        ]
        indexes = [
            models.Index(
                fields=("id",),
                condition=Q(state=ComplaintState.OPEN.value),
                name="grievances_open",
            )
        ]

    def __str__(self) -> str:
        return self.number_text
