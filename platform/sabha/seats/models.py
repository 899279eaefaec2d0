"""Which posts does an office have, and who holds each?"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sabha.database.identifiers import uuid7
from sabha.seats.rules.duty import Kind


class Section(models.Model):
    """A section of the office, such as accounts or the front office."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(max_length=60)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("code",), name="seats_section_code_once")]

    def __str__(self) -> str:
        return self.code


class Seat(models.Model):
    """A post. Work belongs to it and stays when its holder leaves.

    A visitors' seat waits for people who come for a time, such as an audit party: every posting
    there says its end, and nobody sitting there is nothing to worry about.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(max_length=60)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    designation_en = models.CharField(max_length=200)
    designation_ml = models.CharField(max_length=200)
    section = models.ForeignKey(
        Section, on_delete=models.PROTECT, null=True, related_name="seats", db_index=False
    )
    reports_to = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="subordinates", db_index=False
    )
    position = models.PositiveSmallIntegerField(default=0)
    is_open = models.BooleanField(default=True)
    is_for_visitors = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ("position", "code")
        constraints = [
            models.UniqueConstraint(fields=("code",), name="seats_seat_code_once"),
            models.CheckConstraint(
                condition=Q(reports_to__isnull=True) | ~Q(reports_to=F("id")),
                name="seats_seat_not_under_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Role(models.Model):
    """A bundle of permission codes, given to seats and never to persons.

    `offered` remembers every code that the state has offered it or that it has held, so that what
    the office takes from it is not given back.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(max_length=60)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    permissions = ArrayField(models.CharField(max_length=100), default=list)
    offered = ArrayField(models.CharField(max_length=100), default=list, db_default=[])

    class Meta:
        constraints = [models.UniqueConstraint(fields=("code",), name="seats_role_code_once")]

    def __str__(self) -> str:
        return self.code


class SeatRole(models.Model):
    """A seat carries a role."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    seat = models.ForeignKey(
        Seat, on_delete=models.CASCADE, related_name="seat_roles", db_index=False
    )
    role = models.ForeignKey(
        Role, on_delete=models.PROTECT, related_name="seat_roles", db_index=False
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=("seat", "role"), name="seats_seatrole_once")]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.role_id}"


class Absence(models.Model):
    """A person is away from `starts_on` until `ends_on`, the day on which they are back.

    A trigger refuses two absences of one person at one time.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user_id = models.UUIDField()
    person_name_en = models.CharField(max_length=200)
    person_name_ml = models.CharField(max_length=200)
    starts_on = models.DateField()
    ends_on = models.DateField()
    reason = models.CharField(max_length=200, blank=True)
    recorded_by_id = models.UUIDField(null=True)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="seats_absence_ends_after_start"
            )
        ]
        indexes = [models.Index(fields=("user_id", "ends_on"), name="seats_absence_user")]

    def __str__(self) -> str:
        return f"{self.person_name_en} {self.starts_on}"


class Posting(models.Model):
    """A person sits in a seat from `starts_on` until `ends_on`, the day on which it is laid down.

    On `ends_on` the seat is no longer theirs, so a successor can begin on that very day. A trigger
    refuses two holders, or two in charge, of one seat at one time, and a person who holds two
    seats; charge of other seats comes on top. `absence` is the leave that a charge was given for.
    `person_name` is the name to show where there is no choice of language.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="postings")
    kind = models.CharField(
        max_length=10,
        choices=[(kind.value, kind.name) for kind in Kind],
        default=Kind.HOLDER.value,
        db_default=Kind.HOLDER.value,
    )
    user_id = models.UUIDField()
    person_name = models.CharField(max_length=200)
    person_name_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    person_name_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    order_reference = models.CharField(max_length=200, blank=True)
    absence = models.ForeignKey(
        Absence, on_delete=models.PROTECT, null=True, related_name="charges", db_index=False
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="seats_posting_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in Kind]), name="seats_posting_kind_known"
            ),
            models.UniqueConstraint(
                fields=("seat", "kind"),
                condition=Q(ends_on__isnull=True),
                name="seats_posting_one_open_of_a_kind",
            ),
        ]
        indexes = [models.Index(fields=("user_id",), name="seats_posting_user")]

    def __str__(self) -> str:
        return f"{self.person_name} {self.starts_on}"
