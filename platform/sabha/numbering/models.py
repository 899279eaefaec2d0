"""Which number was given last in each series?"""

from __future__ import annotations

from django.db import models

from sabha.database.identifiers import uuid7


class NumberSeries(models.Model):
    """A series of numbers that starts at 1 every year and has no gaps."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    series = models.CharField(max_length=100)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("series", "year"), name="numbering_series_once_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.series}/{self.year}: {self.last}"
