"""In what shape does filing take requests?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from rest_framework import serializers

from modules.filing.rules.states import PENDING, Due, FileState, Outcome
from modules.filing.selectors import FileFilter, Sort
from modules.filing.services.attachment import Upload
from modules.filing.services.file import Applicant
from sabha.identity.actor import current_actor

_PHONE = r"^\+?[0-9][0-9 -]{5,18}$"
_LONG = 20_000
_ATTACHMENTS = 20


class FileQuerySerializer(serializers.Serializer[Any]):
    """What a reader asks of the register."""

    q = serializers.CharField(
        required=False, max_length=200, help_text="Words of the number, subject, name or phone."
    )
    state = serializers.MultipleChoiceField(required=False, choices=[s.value for s in FileState])
    service = serializers.CharField(required=False, max_length=60)
    seat = serializers.UUIDField(required=False)
    mine = serializers.BooleanField(
        required=False, help_text="What waits at the seats that I work today."
    )
    due = serializers.ChoiceField(required=False, choices=[d.value for d in Due])

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Add `from` and `to`: the first is a word of Python's own."""
        return {
            **super().get_fields(),
            "from": serializers.DateField(required=False, help_text="Received on or after."),
            "to": serializers.DateField(required=False, help_text="Received on or before."),
        }

    def filters(self) -> FileFilter:
        """Return the validated question as the selectors take it."""
        asked = self.validated_data
        is_mine = asked.get("mine", False)
        states = frozenset(FileState(state) for state in asked.get("state", ()))
        return FileFilter(
            q=asked.get("q", ""),
            states=states or frozenset(PENDING if is_mine else ()),
            service=asked.get("service", ""),
            seat_id=asked.get("seat"),
            desks=_own_seats() if is_mine else None,
            due=Due(asked["due"]) if "due" in asked else None,
            received_from=asked.get("from"),
            received_until=asked.get("to"),
        )


def _own_seats() -> frozenset[UUID]:
    actor = current_actor()
    return actor.seat_ids or frozenset({actor.seat_id} if actor.seat_id else ())


class FileListQuerySerializer(FileQuerySerializer):
    """The same, and in which order."""

    sort = serializers.ChoiceField(
        required=False,
        choices=[s.value for s in Sort],
        default=Sort.NEWEST.value,
        help_text="By due date or by time at the seat, decided files are left out.",
    )


class ApplicantSerializer(serializers.Serializer[Any]):
    """The applicant's columns, which a registration and a correction share."""

    applicant_name = serializers.CharField(max_length=200)
    applicant_phone = serializers.RegexField(
        _PHONE, required=False, allow_blank=True, default="", max_length=20
    )
    applicant_address = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=1000
    )

    def applicant(self) -> Applicant:
        """Return the applicant as the services take it."""
        given = self.validated_data
        return Applicant(
            name=given["applicant_name"],
            phone=given["applicant_phone"],
            address=given["applicant_address"],
        )


class FileRegisterSerializer(ApplicantSerializer):
    """A matter to register, with the papers that came with it."""

    service = serializers.CharField(max_length=60)
    subject = serializers.CharField(max_length=500)
    received_on = serializers.DateField(required=False)
    attachments = serializers.ListField(
        child=serializers.FileField(), required=False, default=list, max_length=_ATTACHMENTS
    )

    def uploads(self) -> list[Upload]:
        """Return the papers as the services take them."""
        return [Upload(name=f.name, content=f) for f in self.validated_data["attachments"]]


class FileAmendSerializer(serializers.Serializer[Any]):
    """Corrections; what is left out stays."""

    subject = serializers.CharField(required=False, max_length=500)
    applicant_name = serializers.CharField(required=False, max_length=200)
    applicant_phone = serializers.RegexField(
        _PHONE, required=False, allow_blank=True, max_length=20
    )
    applicant_address = serializers.CharField(required=False, allow_blank=True, max_length=1000)


class NoteAddSerializer(serializers.Serializer[Any]):
    """A paragraph to write."""

    text = serializers.CharField(max_length=_LONG)


class FileForwardSerializer(serializers.Serializer[Any]):
    """Where to, and what to say."""

    seat = serializers.UUIDField()
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=_LONG)


class FileReturnSerializer(serializers.Serializer[Any]):
    """What is wanted of the seat that sent the file."""

    note = serializers.CharField(max_length=_LONG)


class FileDecideSerializer(serializers.Serializer[Any]):
    """The decision; a rejection says why."""

    outcome = serializers.ChoiceField(choices=[o.value for o in Outcome])
    reason = serializers.CharField(required=False, allow_blank=True, default="", max_length=_LONG)


class FileHoldSerializer(serializers.Serializer[Any]):
    """Why nothing of the file may be erased: a court case, an audit."""

    reason = serializers.CharField(max_length=200)


class AttachmentAddSerializer(serializers.Serializer[Any]):
    """One paper to add."""

    file = serializers.FileField()

    def upload(self) -> Upload:
        """Return the paper as the services take it."""
        file = self.validated_data["file"]
        return Upload(name=file.name, content=file)
