"""What does a body keep of every act, and how are the acts chained?"""

from __future__ import annotations

from django.db import models

from sabha.database.identifiers import uuid7


class Outcome(models.TextChoices):
    """What became of an act."""

    DONE = "done"
    REFUSED = "refused"
    ROLLED_BACK = "rolled-back"


class AuditEntry(models.Model):
    """One act: who, in which seat, did what to which record. The database refuses any change.

    `content_hash` is the SHA-256 of the entry's canonical JSON (`sabha.audit.canonical`). Ids grow
    with time, so that a day is a range of ids. `problem` is the code of what an act that was not
    done met; a refused one names in `action` the permission that it asked for. Name, designation
    and whom the act was done for are those of that day; entries written before both scripts were
    kept have them in one.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recorded_at = models.DateTimeField()
    action = models.CharField(max_length=100)
    subject = models.CharField(max_length=100)
    subject_id = models.UUIDField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    actor_kind = models.CharField(max_length=20)
    actor_id = models.UUIDField(null=True)
    actor_name = models.CharField(max_length=200)
    actor_designation = models.CharField(max_length=200, blank=True)
    seat_id = models.UUIDField(null=True)
    request_id = models.CharField(max_length=64, blank=True)
    address = models.CharField(max_length=64, blank=True)
    content_hash = models.CharField(max_length=64)
    outcome = models.CharField(
        max_length=12, choices=Outcome, default=Outcome.DONE.value, db_default=Outcome.DONE.value
    )
    is_read = models.BooleanField(default=False, db_default=False)
    acting_for = models.CharField(max_length=200, blank=True, default="", db_default="")
    visit_id = models.UUIDField(null=True)
    problem = models.CharField(max_length=100, blank=True, default="", db_default="")
    actor_name_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    actor_name_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    actor_designation_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    actor_designation_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    acting_for_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    acting_for_ml = models.CharField(max_length=200, blank=True, default="", db_default="")

    class Meta:
        indexes = [
            models.Index(fields=("subject_id", "id"), name="audit_entry_subject"),
            models.Index(fields=("actor_id", "id"), name="audit_entry_actor"),
            models.Index(fields=("action", "id"), name="audit_entry_action"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.subject_id}"


class AuditLink(models.Model):
    """The place of an entry in the body's chain, given by the database when the entry commits.

    `hash` = SHA-256 of "<previous hash>:<sequence>:<content hash>", in hexadecimal. Sequences have
    no gap, because a trigger gives them one after another at commit.
    """

    sequence = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, related_name="link")
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("sequence",)

    def __str__(self) -> str:
        return f"{self.sequence}"
