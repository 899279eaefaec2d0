"""What SQL has each body's schema received, and what is still owed to it?"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sabha.database.identifiers import uuid7


class CompiledMigration(models.Model):
    """One migration of a tenant app as the SQL that Django ran for it on the template.

    `position` orders replay over all apps. A data migration has no SQL: its code runs per body.
    """

    app = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    position = models.PositiveIntegerField()
    sql = models.TextField()
    sql_hash = models.CharField(max_length=64)
    source_hash = models.CharField(max_length=64)
    is_data = models.BooleanField(default=False)
    compiled_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Each migration is compiled once."""

        ordering = ["position"]
        constraints = [models.UniqueConstraint("app", "name", name="fleet_compiled_once")]

    def __str__(self) -> str:
        return f"{self.app}.{self.name}"


class TemplateUnit(models.Model):
    """The fingerprint that one app's tables have in the template schema."""

    app = models.CharField(max_length=40, primary_key=True)
    tables = ArrayField(models.CharField(max_length=63))
    fingerprint = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.app


class FleetMigration(models.Model):
    """One migration in one body: the ledger."""

    class State(models.TextChoices):
        """How far it has come."""

        PENDING = "pending", "Waiting"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    body = models.ForeignKey("directory.LocalBody", models.CASCADE, related_name="migrations")
    app = models.CharField(max_length=40)
    migration = models.CharField(max_length=120)
    state = models.CharField(max_length=8, choices=State)
    wave = models.PositiveSmallIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True, default="")
    sql_hash = models.CharField(max_length=64)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        """A body receives a migration once."""

        constraints = [
            models.UniqueConstraint("body", "app", "migration", name="fleet_migration_once")
        ]
        indexes = [
            models.Index(
                fields=["wave", "body"],
                condition=~models.Q(state="done"),
                name="fleet_migration_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.app}.{self.migration} {self.state}"


class Rollout(models.Model):
    """One run of the fleet's pending migrations, in waves."""

    class State(models.TextChoices):
        """How the run stands."""

        RUNNING = "running", "Running"
        STOPPED = "stopped", "Stopped by failures"
        FINISHED = "finished", "Finished"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    state = models.CharField(max_length=8, choices=State)
    wave = models.PositiveSmallIntegerField(default=0)
    waves = models.JSONField(default=list)
    failure_limit = models.PositiveIntegerField()
    actor_name = models.CharField(max_length=200)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.state} {self.started_at:%F}"


class RoleOffer(models.Model):
    """Up to which version a body's roles have been offered what the code gives them.

    `error` says why the last try to offer more failed; blank when it did not.
    """

    body = models.OneToOneField(
        "directory.LocalBody", models.CASCADE, primary_key=True, related_name="role_offer"
    )
    version = models.CharField(max_length=16, blank=True, default="")
    error = models.TextField(blank=True, default="")
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.version


class DriftReport(models.Model):
    """The last comparison of all schemas with the template."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    groups = models.JSONField()
    checked_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.checked_at:%F}"
