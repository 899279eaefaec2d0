"""Which modules has each local body, since when, and by whose decision?"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from sabha.database.identifiers import uuid7


class ModuleEnablement(models.Model):
    """A module in a body. A disabled one keeps its tables and its rows."""

    class State(models.TextChoices):
        """A module's life in a body."""

        ENABLING = "enabling", "Being enabled"
        ENABLED = "enabled", "Enabled"
        DISABLING = "disabling", "Being disabled"
        DISABLED = "disabled", "Disabled"

    body = models.ForeignKey("directory.LocalBody", models.CASCADE, related_name="enablements")
    module = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State)
    reason = models.TextField(blank=True, default="")
    actor_name = models.CharField(max_length=200, blank=True, default="")
    since = models.DateTimeField()

    class Meta:
        """A body has a module once."""

        constraints = [
            models.UniqueConstraint("body", "module", name="enablement_once"),
            models.CheckConstraint(
                condition=models.Q(
                    state__in=["enabling", "enabled", "disabling", "disabled"],
                ),
                name="enablement_state",
            ),
        ]
        indexes = [models.Index(fields=["module", "state"], name="enablement_by_module")]

    def __str__(self) -> str:
        return f"{self.module} {self.state}"


class ModuleChange(models.Model):
    """One decision to enable or disable a module in many bodies, and how far it has come."""

    class Action(models.TextChoices):
        """What the decision was."""

        ENABLE = "enable", "Enable"
        DISABLE = "disable", "Disable"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    module = models.CharField(max_length=40)
    action = models.CharField(max_length=8, choices=Action)
    reason = models.TextField()
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    actor_kind = models.CharField(max_length=10, default="system")
    body_ids = ArrayField(models.UUIDField())
    done = models.PositiveIntegerField(default=0)
    skipped = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.action} {self.module}"
