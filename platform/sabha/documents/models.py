"""What is known of each file that was handed in or issued?"""

from __future__ import annotations

from django.db import models

from sabha.database.identifiers import uuid7


class Document(models.Model):
    """A stored file: its name as given, its type as sniffed, its digest, who added it and when.

    `stored_as` is the place under the body's own folder (`aa/<uuid>`), never a whole path.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    stored_as = models.CharField(max_length=60)
    added_at = models.DateTimeField()
    added_by_id = models.UUIDField(null=True)
    added_by_name = models.CharField(max_length=200)
    added_by_designation = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stored_as__regex=r"^[0-9a-f]{2}/[0-9a-f-]{36}$"),
                name="documents_document_place_is_plain",
            )
        ]

    def __str__(self) -> str:
        return self.name
