"""What is known of each body's requests, jobs and activity?"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class HealthSample(models.Model):
    """Requests of one body in one minute; `histogram` counts them by `latency.BOUNDS_MS`."""

    pk = models.CompositePrimaryKey("body_id", "minute")
    body = models.ForeignKey(
        "directory.LocalBody", models.CASCADE, related_name="+", db_index=False
    )
    minute = models.DateTimeField()
    requests = models.PositiveIntegerField()
    errors = models.PositiveIntegerField()
    histogram = ArrayField(models.IntegerField())

    class Meta:
        """The last hour of all bodies is read together, and the oldest go together."""

        indexes = [models.Index(fields=["minute"], name="health_sample_minute")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.minute:%F %H:%M}"


class HealthHour(models.Model):
    """Requests of one body in one hour of the state's clock."""

    pk = models.CompositePrimaryKey("body_id", "hour")
    body = models.ForeignKey(
        "directory.LocalBody", models.CASCADE, related_name="+", db_index=False
    )
    hour = models.DateTimeField()
    requests = models.PositiveIntegerField()
    errors = models.PositiveIntegerField()

    class Meta:
        """The oldest go together."""

        indexes = [models.Index(fields=["hour"], name="health_hour_hour")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.hour:%F %H:%M}"


class HealthCurrent(models.Model):
    """How one body stands now: totals since ever, the last 60 minutes, the last 24 hours.

    What depends on the moment of reading (p95, ages, the verdict) is computed then. Unattended
    seats are counted once a day: somebody worked there before, and nobody does now.
    """

    body = models.OneToOneField(
        "directory.LocalBody", models.CASCADE, primary_key=True, related_name="health"
    )
    requests_total = models.BigIntegerField(db_default=0)
    errors_total = models.BigIntegerField(db_default=0)
    last_activity_at = models.DateTimeField(null=True)
    requests_hour = models.PositiveIntegerField(db_default=0)
    errors_hour = models.PositiveIntegerField(db_default=0)
    histogram_hour = ArrayField(models.IntegerField(), null=True)
    queue_length = models.PositiveIntegerField(db_default=0)
    queue_oldest_at = models.DateTimeField(null=True)
    spark = ArrayField(models.IntegerField(), null=True)
    seats_unattended = models.PositiveIntegerField(db_default=0)

    def __str__(self) -> str:
        return str(self.body_id)


class HealthRefresh(models.Model):
    """One row: when the current figures were last folded, and how many bodies had moved.

    `scanner` is how the malware scanner stood then (`sabha.documents.scanning.sign.Sign`).
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    at = models.DateTimeField()
    moved = models.PositiveIntegerField()
    scanner = models.CharField(max_length=10, db_default="none")

    class Meta:
        """Only one row can exist."""

        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="health_one_refresh")]

    def __str__(self) -> str:
        return f"{self.at:%F %H:%M:%S}"
