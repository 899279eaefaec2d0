"""Which days off has this local body beyond the state's?"""

from __future__ import annotations

from django.db import models

from sabha.database.identifiers import uuid7


class LocalHoliday(models.Model):
    """A day off in this body alone, with the order that gave it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    day = models.DateField()
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    order_reference = models.CharField(max_length=200)

    class Meta:
        ordering = ("day",)
        constraints = [
            models.UniqueConstraint(fields=("day",), name="calendar_localholiday_day_once"),
            models.CheckConstraint(
                condition=~models.Q(order_reference=""), name="calendar_localholiday_has_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.name_en}"
