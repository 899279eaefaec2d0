"""Who of the support team asked to enter which body, who let them in, and what did they do?"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from sabha.database.identifiers import uuid7
from tenants.visits.states import (
    DECIDED,
    MOST_HOURS,
    OPENED,
    OVER,
    STANDING,
    Mode,
    VisitState,
    state_reached,
)


class SupportVisit(models.Model):
    """One visit: what was asked, what was let in (never wider), and how it ended.

    `recorded_at` says when the body's own record had the decision; nobody enters before that.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="visits")
    body = models.ForeignKey("directory.LocalBody", models.PROTECT, related_name="visits")
    state = models.CharField(max_length=10, choices=VisitState, default=VisitState.ASKED)
    reason = models.TextField()
    asked_at = models.DateTimeField(default=timezone.now)
    asked_hours = models.PositiveSmallIntegerField()
    asked_modules = ArrayField(models.CharField(max_length=60))
    asked_mode = models.CharField(max_length=5, choices=Mode)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_by_name = models.CharField(max_length=200, blank=True, default="")
    decided_by_designation = models.CharField(max_length=200, blank=True, default="")
    refusal = models.TextField(blank=True, default="")
    hours = models.PositiveSmallIntegerField(null=True)
    modules = ArrayField(models.CharField(max_length=60), null=True)
    mode = models.CharField(max_length=5, choices=Mode, null=True)
    recorded_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    requests = models.PositiveIntegerField(default=0)
    last_seen_at = models.DateTimeField(null=True)

    class Meta:
        """A visit is one thing at a time, and is let in for no more than was asked."""

        indexes = [models.Index(fields=("body", "-asked_at"), name="visits_by_body")]
        constraints = [
            models.UniqueConstraint(
                fields=("user", "body"),
                condition=Q(state__in=STANDING),
                name="visits_one_at_a_time",
            ),
            models.CheckConstraint(condition=Q(state__in=VisitState.values), name="visits_state"),
            models.CheckConstraint(
                condition=Q(asked_hours__range=(1, MOST_HOURS), asked_modules__len__gte=1)
                & Q(asked_mode__in=Mode.values),
                name="visits_asked",
            ),
            models.CheckConstraint(
                condition=Q(state__in=DECIDED, decided_at__isnull=False, decided_by__isnull=False)
                | (
                    ~Q(state__in=DECIDED)
                    & Q(decided_at__isnull=True, decided_by__isnull=True, refusal="")
                ),
                name="visits_decided",
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=OPENED,
                    hours__gte=1,
                    hours__lte=F("asked_hours"),
                    modules__len__gte=1,
                    modules__contained_by=F("asked_modules"),
                    mode__in=(Mode.READ, F("asked_mode")),
                    ends_at__gt=F("decided_at"),
                    refusal="",
                )
                | (
                    ~Q(state__in=OPENED)
                    & Q(hours__isnull=True, modules__isnull=True, mode__isnull=True)
                    & Q(ends_at__isnull=True, requests=0, last_seen_at__isnull=True)
                ),
                name="visits_let_in",
            ),
            models.CheckConstraint(
                condition=Q(state__in=OVER, closed_at__isnull=False)
                | (~Q(state__in=OVER) & Q(closed_at__isnull=True)),
                name="visits_closed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.body_id} {self.state}"

    def state_at(self, now: datetime) -> VisitState:
        """Return the state that holds at `now`."""
        return state_reached(
            state=self.state, asked_at=self.asked_at, ends_at=self.ends_at, now=now
        )


class VisitStep(models.Model):
    """One step of a visit, by whom, and when the body's own record was told of it.

    Steps are written with the step itself; telling the body comes after and is made up for when it
    was interrupted.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    visit = models.ForeignKey(SupportVisit, models.PROTECT, related_name="steps")
    act = models.CharField(max_length=10)
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=10)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    actor_designation = models.CharField(max_length=200, blank=True, default="")
    seat_id = models.UUIDField(null=True)
    request_id = models.CharField(max_length=64, blank=True, default="")
    address = models.CharField(max_length=64, blank=True, default="")
    details = models.JSONField()
    told_at = models.DateTimeField(null=True)

    class Meta:
        """Each act happens once to a visit."""

        constraints = [
            models.UniqueConstraint(fields=("visit", "act"), name="visits_step_once"),
        ]
        indexes = [
            models.Index(fields=("at",), condition=Q(told_at__isnull=True), name="visits_untold"),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.act}"


class VisitAct(models.Model):
    """One request of a visitor: which right it used on which record, never what it showed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    visit = models.ForeignKey(SupportVisit, models.PROTECT, related_name="acts", db_index=False)
    at = models.DateTimeField(default=timezone.now)
    method = models.CharField(max_length=7)
    route = models.CharField(max_length=200)
    permission = models.CharField(max_length=100)
    subject = models.CharField(max_length=100, blank=True, default="")
    subject_id = models.UUIDField(null=True)
    status = models.PositiveSmallIntegerField()

    class Meta:
        """Read by visit, newest first."""

        indexes = [models.Index(fields=("visit", "-id"), name="visits_act_by_visit")]

    def __str__(self) -> str:
        return f"{self.method} {self.route}"
