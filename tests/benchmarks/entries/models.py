"""Which table do all sides read, write and change?"""

from __future__ import annotations

from django.db import models

from sabha.database.identifiers import uuid7


class Entry(models.Model):
    """A line of a register.

    The columns that the later migrations add are not fields: no side's requests depend on how
    many changes have been rolled out.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    subject = models.CharField(max_length=200)
    applicant = models.CharField(max_length=200)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["made_at", "id"], name="entries_entry_made")]

    def __str__(self) -> str:
        return self.subject
