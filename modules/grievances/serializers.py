"""In what shape are complaints taken and shown?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from modules.filing.public import file_closing_ability
from modules.grievances.models import Complaint
from modules.grievances.rules import Category, ComplaintState
from sabha.permissions.serializers import AbilitySerializer
from sabha.privacy.fields import MaskedPhone

_PHONE = r"^\+?[0-9][0-9 -]{5,18}$"
_LONG = 20_000
_WARDS = 200


class ComplaintQuerySerializer(serializers.Serializer[Any]):
    """What a reader asks of the register."""

    state = serializers.ChoiceField(required=False, choices=[s.value for s in ComplaintState])
    category = serializers.ChoiceField(required=False, choices=[c.value for c in Category])
    ward = serializers.IntegerField(required=False, min_value=1, max_value=_WARDS)
    cursor = serializers.CharField(required=False, help_text="From `next` or `previous`.")
    limit = serializers.IntegerField(required=False, help_text="1 to 200 rows; 50 unless asked.")


class ComplaintRegisterSerializer(serializers.Serializer[Any]):
    """A complaint to take; without a name it is anonymous."""

    category = serializers.ChoiceField(choices=[c.value for c in Category])
    place = serializers.CharField(max_length=200)
    ward = serializers.IntegerField(
        required=False, allow_null=True, default=None, min_value=1, max_value=_WARDS
    )
    description = serializers.CharField(max_length=_LONG)
    complainant_name = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=200
    )
    complainant_phone = serializers.RegexField(
        _PHONE, required=False, allow_blank=True, default="", max_length=20
    )


class ComplaintResolveSerializer(serializers.Serializer[Any]):
    """What the complainant is told."""

    answer = serializers.CharField(max_length=_LONG)


class ComplaintRowSerializer(serializers.Serializer[Any]):
    """A complaint as a line of the register."""

    id = serializers.UUIDField()
    number = serializers.CharField(source="number_text")
    category = serializers.ChoiceField(choices=[c.value for c in Category])
    place = serializers.CharField()
    ward = serializers.IntegerField(allow_null=True)
    state = serializers.ChoiceField(choices=[s.value for s in ComplaintState])
    registered_at = serializers.DateTimeField()
    resolved_at = serializers.DateTimeField(allow_null=True)
    file_id = serializers.UUIDField()
    file_number = serializers.CharField()


@extend_schema_serializer(many=False)
class ComplaintPageSerializer(serializers.Serializer[Any]):
    """A page of the register; the cursors are null at its ends."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = ComplaintRowSerializer(many=True)


class ComplaintAbilitiesSerializer(serializers.Serializer[Any]):
    """What the reader may do with the complaint now."""

    resolve = AbilitySerializer()


class ComplaintDetailSerializer(ComplaintRowSerializer):
    """A complaint with all that stands in it."""

    description = serializers.CharField()
    complainant_name = serializers.CharField(allow_blank=True)
    complainant_phone = MaskedPhone(permission="grievances.complainant.contact")
    registered_by = serializers.CharField(source="registered_by_name")
    answer = serializers.CharField(allow_blank=True)
    resolved_by = serializers.CharField(source="resolved_by_name", allow_blank=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(ComplaintAbilitiesSerializer)
    def get_abilities(self, complaint: Complaint) -> dict[str, Any]:
        """Return whether the complaint can be answered by the reader."""
        resolve = file_closing_ability(
            file_id=complaint.file_id, permission="grievances.complaint.resolve"
        )
        return dict(ComplaintAbilitiesSerializer({"resolve": resolve}).data)
