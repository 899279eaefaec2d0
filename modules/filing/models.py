"""What does a local body keep of each file?"""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from modules.filing.rules.states import PENDING, FileState, MovementKind, Outcome
from sabha.database.identifiers import uuid7
from sabha.privacy.person import national_number


class Signed(models.Model):
    """Whoever did this, with the name and designation borne on that day.

    `by_acting_for_*` names whom they stood in for, blank for who held the seat themselves. What was
    signed earlier has `by_name` and `by_designation` alone.
    """

    by_id = models.UUIDField(null=True)
    by_name = models.CharField(max_length=200)
    by_name_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    by_name_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    by_designation = models.CharField(max_length=200, blank=True)
    by_designation_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    by_designation_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    by_acting_for_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    by_acting_for_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    at = models.DateTimeField()

    class Meta:
        abstract = True

    @property
    def signer_en(self) -> str:
        """The name in English, where it was kept."""
        return self.by_name_en or self.by_name

    @property
    def signer_ml(self) -> str:
        """The name in Malayalam, where it was kept."""
        return self.by_name_ml or self.by_name


class File(Signed):
    """An application or a matter of the office, from its number to its decision.

    The service's names are those it bore on the day of registration. `search_text` is the indexed
    form of number, subject, applicant and phone; `version` grows with every change; the signature
    is that of whoever registered it. `hold_reason` says why nothing of the file may be erased (a
    court case, an audit); `erased_at` when what was personal in it was.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    number_text = models.CharField(max_length=20)
    service_code = models.CharField(max_length=60)
    service_name_en = models.CharField(max_length=200)
    service_name_ml = models.CharField(max_length=200)
    subject = models.CharField(max_length=500)
    applicant_name = models.CharField(max_length=200)
    applicant_phone = models.CharField(max_length=20, blank=True)
    applicant_address = models.TextField(blank=True)
    search_text = models.TextField()
    state = models.CharField(
        max_length=10, choices=[(s.value, s.name) for s in FileState], default=FileState.OPEN.value
    )
    received_on = models.DateField()
    due_on = models.DateField(null=True)
    limit_source = models.CharField(max_length=500, blank=True)
    is_limit_confirmed = models.BooleanField(default=False)
    seat = models.ForeignKey(
        "seats.Seat", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    at_seat_since = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    hold_reason = models.CharField(max_length=200, blank=True, default="", db_default="")
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("year", "number"), name="filing_file_number_once"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in FileState]), name="filing_file_state_known"
            ),
        ]
        indexes = [
            models.Index(fields=("received_on", "id"), name="filing_file_register"),
            models.Index(fields=("service_code", "received_on", "id"), name="filing_file_service"),
            models.Index(
                fields=("seat", "due_on", "id"),
                include=("service_code", "state"),
                name="filing_file_queue",
                condition=Q(state__in=[s.value for s in PENDING]),
            ),
            models.Index(
                fields=("due_on", "id"),
                name="filing_file_due",
                condition=Q(state__in=[s.value for s in PENDING]),
            ),
            GinIndex(
                fields=["search_text"],
                opclasses=["extensions.gin_trgm_ops"],
                name="filing_file_search",
            ),
            models.Index(
                national_number("applicant_phone"),
                name="filing_file_phone",
                condition=~Q(applicant_phone=""),
            ),
        ]

    def __str__(self) -> str:
        return self.number_text


class Note(Signed):
    """A numbered paragraph of the note file; never changed once written."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="notes", db_index=False)
    number = models.PositiveIntegerField()
    text = models.TextField()
    seat = models.ForeignKey(
        "seats.Seat", on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("file", "number"), name="filing_note_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class Movement(Signed):
    """One step of a file's route: from which seat to which, and the note that went with it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="movements")
    kind = models.CharField(max_length=10, choices=[(k.value, k.name) for k in MovementKind])
    from_seat = models.ForeignKey(
        "seats.Seat", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    to_seat = models.ForeignKey(
        "seats.Seat", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    note = models.ForeignKey(
        Note, on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.kind

    @property
    def remark(self) -> str:
        """What was said with it, blank when nothing was."""
        return self.note.text if self.note else ""


class Attachment(models.Model):
    """A document of the current file; who handed it in stands with the document."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    file = models.ForeignKey(
        File, on_delete=models.PROTECT, related_name="attachments", db_index=False
    )
    document = models.ForeignKey(
        "documents.Document", on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("file", "document"), name="filing_attachment_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}"


class Decision(Signed):
    """How a file was decided, and why; one for each file, never changed."""

    file = models.OneToOneField(
        File, on_delete=models.PROTECT, primary_key=True, related_name="decision"
    )
    outcome = models.CharField(max_length=10, choices=[(o.value, o.name) for o in Outcome])
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome=Outcome.APPROVED.value) | ~Q(reason=""),
                name="filing_decision_rejection_has_reason",
            )
        ]

    def __str__(self) -> str:
        return self.outcome
