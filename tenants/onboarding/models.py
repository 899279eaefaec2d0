"""Which registers were given, and what became of each of their rows?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from sabha.database.identifiers import uuid7


class OnboardingRun(models.Model):
    """One register: checked as a whole, then started, and resumed until every row has an end."""

    class State(models.TextChoices):
        """How far a register has come."""

        CHECKED = "checked", "Checked"
        REJECTED = "rejected", "Rejected"
        RUNNING = "running", "Running"
        FINISHED = "finished", "Finished"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=State)
    cell = models.CharField(max_length=40, blank=True, default="")
    problems = models.JSONField(default=list)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    actor_kind = models.CharField(max_length=10)
    created_at = models.DateTimeField(default=timezone.now)
    queued_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["checked", "rejected", "running", "finished"]),
                name="onboarding_run_state",
            )
        ]

    def __str__(self) -> str:
        return self.file_name


class OnboardingRow(models.Model):
    """One line of a register. `rank` puts those that others stand under first."""

    class Status(models.TextChoices):
        """What became of a line."""

        INVALID = "invalid", "To be corrected"
        EXISTING = "existing", "Onboarded before"
        WAITING = "waiting", "Waiting"
        WORKING = "working", "In work"
        ACTIVE = "active", "Active"
        FAILED = "failed", "Failed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    run = models.ForeignKey(OnboardingRun, models.CASCADE, related_name="rows", db_index=False)
    line = models.PositiveIntegerField()
    rank = models.PositiveSmallIntegerField()
    code = models.TextField()
    type = models.CharField(max_length=20, blank=True)
    name_en = models.TextField()
    name_ml = models.TextField()
    district = models.TextField()
    district_code = models.CharField(max_length=6, blank=True)
    block_code = models.TextField(blank=True)
    slug = models.CharField(max_length=63, blank=True)
    wards = models.PositiveSmallIntegerField(null=True)
    lgd_code = models.CharField(max_length=12, blank=True)
    lsg_code = models.CharField(max_length=12, blank=True)
    admin_email = models.TextField(blank=True)
    status = models.CharField(max_length=8, choices=Status)
    stage = models.CharField(max_length=20, blank=True, default="")
    worker = models.CharField(max_length=60, blank=True, default="")
    errors = models.JSONField(default=list)
    notices = models.JSONField(default=list)
    invitation_url = models.TextField(blank=True, default="")
    body = models.ForeignKey(
        "directory.LocalBody", models.SET_NULL, null=True, related_name="+", db_index=False
    )
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["line"]
        constraints = [
            models.UniqueConstraint(fields=["run", "line"], name="onboarding_row_once"),
            models.CheckConstraint(
                condition=models.Q(
                    status__in=["invalid", "existing", "waiting", "working", "active", "failed"]
                ),
                name="onboarding_row_status",
            ),
        ]
        indexes = [
            models.Index(fields=["run", "status", "rank", "line"], name="onboarding_row_claim")
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.code}"
