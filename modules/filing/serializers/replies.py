"""In what shape does filing answer?"""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from modules.filing.models import File, Signed
from modules.filing.rules.abilities import Act, ability_of
from modules.filing.rules.states import FileState, MovementKind, Outcome
from modules.filing.selectors import standing_get
from sabha.identity.actor import current_actor
from sabha.permissions.ability import Ability
from sabha.permissions.serializers import AbilitySerializer
from sabha.privacy.fields import HiddenText, MaskedPhone
from sabha.seats.models import Seat
from sabha.seats.serializers.sitter import SitterSerializer

CONTACT = "filing.applicant.contact"


class NamedSerializer(serializers.Serializer[Any]):
    """A thing with a code and a name in both languages."""

    code = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class DocumentNeedSerializer(NamedSerializer):
    """A paper that a service asks for."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Add `required`, which fields have as an attribute of their own."""
        return {**super().get_fields(), "required": serializers.BooleanField(source="is_required")}


class ServiceSerializer(NamedSerializer):
    """A service that a file can be registered for, with its limit and where that stands."""

    limit_days = serializers.IntegerField(allow_null=True)
    limit_unit = serializers.ChoiceField(choices=["working", "calendar"])
    limit_source = serializers.CharField(allow_blank=True)
    is_limit_confirmed = serializers.BooleanField()
    documents = DocumentNeedSerializer(many=True)


class SeatSerializer(NamedSerializer):
    """A seat that a file can be forwarded to; `holder` is who does its work today, if anybody."""

    id = serializers.UUIDField()
    holder = SitterSerializer(source="to_be_asked", allow_null=True)


class FileServiceSerializer(serializers.Serializer[Any]):
    """The file's service under the names it bore at registration."""

    code = serializers.CharField(source="service_code")
    name_en = serializers.CharField(source="service_name_en")
    name_ml = serializers.CharField(source="service_name_ml")


class FileSeatSerializer(serializers.Serializer[Any]):
    """A seat on a file's way."""

    id = serializers.UUIDField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class HoldingSeatSerializer(FileSeatSerializer):
    """The seat that holds the file; `holder` is null while it is vacant.

    The context's `holders` gives today's holder of each seat.
    """

    holder = serializers.SerializerMethodField()

    @extend_schema_field(SitterSerializer(allow_null=True))
    def get_holder(self, seat: Seat) -> dict[str, Any] | None:
        """Return today's holder."""
        holder = self.context["holders"].get(seat.id)
        return None if holder is None else SitterSerializer(holder).data


class FileRowSerializer(serializers.Serializer[Any]):
    """A file as a line of the queue or the register."""

    id = serializers.UUIDField()
    number = serializers.CharField(source="number_text")
    subject = serializers.CharField()
    applicant_name = serializers.CharField(allow_blank=True)
    service = FileServiceSerializer(source="*")
    state = serializers.ChoiceField(choices=[s.value for s in FileState])
    received_on = serializers.DateField()
    due_on = serializers.DateField(allow_null=True)
    days_left = serializers.SerializerMethodField()
    seat = HoldingSeatSerializer()
    at_seat_since = serializers.DateTimeField()

    def get_days_left(self, file: File) -> int | None:
        """Return the days until the due date, negative when it has passed."""
        return None if file.due_on is None else (file.due_on - timezone.localdate()).days


@extend_schema_serializer(many=False)
class FilePageSerializer(serializers.Serializer[Any]):
    """A page of the register; the cursors are null at its ends."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = FileRowSerializer(many=True)


class SignedSerializer(serializers.Serializer[Any]):
    """Who signed, with the designation of the seat, and for whom when only in charge of it."""

    by_en = serializers.CharField(source="signer_en")
    by_ml = serializers.CharField(source="signer_ml")
    designation_en = serializers.SerializerMethodField()
    designation_ml = serializers.SerializerMethodField()
    acting_for_en = serializers.CharField(source="by_acting_for_en", allow_blank=True)
    acting_for_ml = serializers.CharField(source="by_acting_for_ml", allow_blank=True)

    def get_designation_en(self, signed: Signed) -> str:
        """Return it in English; what was signed earlier has it in one language."""
        return signed.by_designation_en or signed.by_designation

    def get_designation_ml(self, signed: Signed) -> str:
        """Return it in Malayalam."""
        return signed.by_designation_ml or signed.by_designation


class NoteSerializer(SignedSerializer):
    """A numbered paragraph of the note file."""

    number = serializers.IntegerField()
    text = serializers.CharField()
    seat_name_en = serializers.CharField(source="seat.name_en")
    seat_name_ml = serializers.CharField(source="seat.name_ml")
    at = serializers.DateTimeField()


class MovementSerializer(SignedSerializer):
    """One step of the route."""

    kind = serializers.ChoiceField(choices=[k.value for k in MovementKind])
    to = FileSeatSerializer(source="to_seat")
    at = serializers.DateTimeField()
    remark = serializers.CharField(allow_blank=True)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Add `from`, a word of Python's own; it is null for the first step."""
        origin = FileSeatSerializer(source="from_seat", allow_null=True)
        return {"from": origin, **super().get_fields()}


class AttachmentSerializer(serializers.Serializer[Any]):
    """A document of the current file."""

    id = serializers.UUIDField()
    name = serializers.CharField(source="document.name")
    content_type = serializers.CharField(source="document.content_type")
    size = serializers.IntegerField(source="document.size")
    sha256 = serializers.CharField(source="document.sha256")
    added_at = serializers.DateTimeField(source="document.added_at")


class DecisionSerializer(SignedSerializer):
    """How the file was decided."""

    outcome = serializers.ChoiceField(choices=[o.value for o in Outcome])
    reason = serializers.CharField(allow_blank=True)
    at = serializers.DateTimeField()


class FileAbilitiesSerializer(serializers.Serializer[Any]):
    """What the reader may do with the file now."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Give one ability for each act."""
        return {act.value: AbilitySerializer() for act in Act}


class FileDetailSerializer(FileRowSerializer):
    """A file with all that stands in it; phone and address only for those who call and write."""

    applicant_phone = MaskedPhone(permission=CONTACT)
    applicant_address = HiddenText(permission=CONTACT)
    hold_reason = serializers.CharField(allow_blank=True)
    erased_at = serializers.DateTimeField(allow_null=True)
    limit_source = serializers.CharField(allow_blank=True)
    is_limit_confirmed = serializers.BooleanField()
    registered_by_en = serializers.CharField(source="signer_en")
    registered_by_ml = serializers.CharField(source="signer_ml")
    notes = NoteSerializer(many=True)
    movements = MovementSerializer(many=True)
    attachments = AttachmentSerializer(many=True)
    decision = DecisionSerializer(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(FileAbilitiesSerializer)
    def get_abilities(self, file: File) -> dict[str, Any]:
        """Return the answers that the guards of the services would give."""
        standing, actor = standing_get(file=file), current_actor()
        abilities: dict[str, Ability] = {
            act.value: ability_of(act=act, standing=standing, actor=actor) for act in Act
        }
        return dict(FileAbilitiesSerializer(abilities).data)


class FacetSerializer(serializers.Serializer[Any]):
    """One value of a facet and how many pending files have it."""

    value = serializers.CharField()
    count = serializers.IntegerField()


class FileFacetsSerializer(serializers.Serializer[Any]):
    """Counts of pending files."""

    total = serializers.IntegerField()
    state = FacetSerializer(many=True)
    service = FacetSerializer(many=True)
    seat = FacetSerializer(many=True)
    due = FacetSerializer(many=True)
