"""What does the whole state share: districts, services, holidays, and templates of offices?"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sabha.database.identifiers import uuid7


class District(models.Model):
    """A district by its code in the Local Government Directory."""

    code = models.CharField(max_length=6, primary_key=True)
    name_en = models.CharField(max_length=100)
    name_ml = models.CharField(max_length=100)
    abbreviation = models.CharField(max_length=4)
    spellings = models.JSONField(default=list)

    class Meta:
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name_en


class Service(models.Model):
    """Something that people ask a local body for; `documents` lists what they must bring."""

    code = models.CharField(max_length=60, primary_key=True)
    module = models.CharField(max_length=40)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    body_types = ArrayField(models.CharField(max_length=20))
    documents = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.code


class ServiceLimit(models.Model):
    """Within how many days a service is due, from a day until the day before `valid_to`.

    `limit_days` is empty where no limit is known. `is_confirmed` says whether the figure stands
    in an order or a law, rather than in a report about one.
    """

    class Unit(models.TextChoices):
        """What kind of days are counted."""

        CALENDAR = "calendar", "Calendar days"
        WORKING = "working", "Working days"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="limits", db_index=False)
    limit_days = models.PositiveSmallIntegerField(null=True)
    unit = models.CharField(max_length=8, choices=Unit)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    source = models.CharField(max_length=300)
    is_confirmed = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "valid_from"], name="masters_limit_once"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="masters_limit_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(limit_days__isnull=False) | Q(is_confirmed=False),
                name="masters_limit_confirmed_has_days",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service_id} {self.valid_from}"


class Holiday(models.Model):
    """A day on which the state's offices are closed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    on = models.DateField()
    name_en = models.CharField(max_length=100)
    name_ml = models.CharField(max_length=100)
    source = models.CharField(max_length=300)
    is_confirmed = models.BooleanField()

    class Meta:
        ordering = ["on"]
        constraints = [
            models.UniqueConstraint(fields=["on", "name_en"], name="masters_holiday_once")
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.name_en}"


class RoleTemplate(models.Model):
    """A role that every new body begins with; its permissions come from the modules.

    What it `keeps` no body may give to another role, nor take from this one. A read-only role
    takes no permission that changes anything.
    """

    code = models.CharField(max_length=60, primary_key=True)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField(default=0)
    keeps = ArrayField(models.CharField(max_length=100), default=list, db_default=[])
    is_read_only = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.code


class SeatTemplate(models.Model):
    """A seat that a new body of this type begins with: section, roles, whom it reports to.

    `reports_to` is a seat's code, blank at the top; visitors' seats take postings with an end only.
    """

    body_type = models.CharField(max_length=20)
    code = models.CharField(max_length=60)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    designation_en = models.CharField(max_length=200)
    designation_ml = models.CharField(max_length=200)
    section_code = models.CharField(max_length=60)
    section_en = models.CharField(max_length=200)
    section_ml = models.CharField(max_length=200)
    roles = ArrayField(models.CharField(max_length=60))
    reports_to = models.CharField(max_length=60, blank=True, default="", db_default="")
    is_for_visitors = models.BooleanField(default=False, db_default=False)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["body_type", "position"]
        constraints = [
            models.UniqueConstraint(fields=["body_type", "code"], name="masters_seat_once")
        ]

    def __str__(self) -> str:
        return f"{self.body_type} {self.code}"


class ModulePreset(models.Model):
    """A module that a new body of this type begins with."""

    body_type = models.CharField(max_length=20)
    module = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body_type", "module"], name="masters_preset_once")
        ]

    def __str__(self) -> str:
        return f"{self.body_type} {self.module}"


class MastersEdition(models.Model):
    """One row: which edition of the data files is loaded, and how often masters have changed."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    digest = models.CharField(max_length=64, blank=True, default="")
    number = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="masters_one_edition")]

    def __str__(self) -> str:
        return str(self.number)
