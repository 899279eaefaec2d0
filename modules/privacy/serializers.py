"""In what shape does privacy take requests, and in what shape does it answer?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from modules.filing.public import Outcome, file_closing_ability
from modules.privacy.models import Request
from modules.privacy.rules.kinds import How, Kind, RequestState
from modules.privacy.rules.notices import Ground
from sabha.permissions.serializers import AbilitySerializer
from sabha.privacy.fields import MaskedEmail, MaskedPhone
from sabha.seats.serializers.sitter import SitterSerializer

ANSWER = "privacy.request.answer"
_LONG = 5_000


class NoticeSerializer(serializers.Serializer[Any]):
    """What a resident is told of one purpose."""

    purpose = serializers.CharField()
    version = serializers.IntegerField()
    valid_from = serializers.DateField()
    ground = serializers.ChoiceField(choices=[g.value for g in Ground])
    title_en = serializers.CharField()
    title_ml = serializers.CharField()
    what_en = serializers.CharField()
    what_ml = serializers.CharField()
    why_en = serializers.CharField()
    why_ml = serializers.CharField()
    kept_en = serializers.CharField()
    kept_ml = serializers.CharField()
    seen_en = serializers.CharField()
    seen_ml = serializers.CharField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Add `source`, which fields have as an attribute of their own."""
        return {**super().get_fields(), "source": serializers.CharField()}


class OfficerSerializer(serializers.Serializer[Any]):
    """Whom to ask; `holder` is null while the seat is vacant."""

    designation_en = serializers.CharField()
    designation_ml = serializers.CharField()
    holder = SitterSerializer(allow_null=True)


class PrivacyNoticesSerializer(serializers.Serializer[Any]):
    """The notices in force, and whom to ask."""

    officer = OfficerSerializer()
    notices = NoticeSerializer(many=True)


class FactSerializer(serializers.Serializer[Any]):
    """One thing that is held."""

    label_en = serializers.CharField()
    label_ml = serializers.CharField()
    value = serializers.CharField()


class PersonalRecordSerializer(serializers.Serializer[Any]):
    """One record about the person."""

    subject = serializers.CharField()
    id = serializers.UUIDField()
    title_en = serializers.CharField()
    title_ml = serializers.CharField()
    at = serializers.DateTimeField()
    facts = FactSerializer(many=True)


class ResidentSerializer(serializers.Serializer[Any]):
    """By what the person is known here."""

    name = serializers.CharField()
    phone = serializers.CharField(allow_blank=True)
    email = serializers.CharField(allow_blank=True)


class ConsentSerializer(serializers.Serializer[Any]):
    """That the person agreed, and until when."""

    purpose = serializers.CharField()
    version = serializers.IntegerField()
    how = serializers.ChoiceField(choices=[h.value for h in How])
    given_at = serializers.DateTimeField()
    withdrawn_at = serializers.DateTimeField(allow_null=True)


class OwnRequestSerializer(serializers.Serializer[Any]):
    """A request as the person who made it sees it."""

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=[k.value for k in Kind])
    text = serializers.CharField(allow_blank=True)
    state = serializers.ChoiceField(choices=[s.value for s in RequestState])
    made_at = serializers.DateTimeField()
    due_on = serializers.DateField(allow_null=True)
    file_number = serializers.CharField()
    answer = serializers.CharField(allow_blank=True)
    answered_at = serializers.DateTimeField(allow_null=True)


class MineSerializer(serializers.Serializer[Any]):
    """All that the body holds about the person who asks.

    `withheld` counts records of the same phone under another name.
    """

    person = ResidentSerializer()
    records = PersonalRecordSerializer(many=True)
    withheld = serializers.IntegerField()
    consents = ConsentSerializer(many=True)
    requests = OwnRequestSerializer(many=True)


class RequestMakeSerializer(serializers.Serializer[Any]):
    """What is asked, in the person's own words."""

    kind = serializers.ChoiceField(choices=[k.value for k in Kind])
    text = serializers.CharField(max_length=_LONG)


class RequestQuerySerializer(serializers.Serializer[Any]):
    """What an officer asks of the list."""

    state = serializers.ChoiceField(required=False, choices=[s.value for s in RequestState])
    kind = serializers.ChoiceField(required=False, choices=[k.value for k in Kind])
    cursor = serializers.CharField(required=False, help_text="From `next` or `previous`.")
    limit = serializers.IntegerField(required=False, help_text="1 to 200 rows; 50 unless asked.")


class RequestRowSerializer(serializers.Serializer[Any]):
    """A request as a line of the list."""

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=[k.value for k in Kind])
    name = serializers.CharField(allow_blank=True)
    state = serializers.ChoiceField(choices=[s.value for s in RequestState])
    made_at = serializers.DateTimeField()
    due_on = serializers.DateField(allow_null=True)
    file_id = serializers.UUIDField()
    file_number = serializers.CharField()


@extend_schema_serializer(many=False)
class RequestPageSerializer(serializers.Serializer[Any]):
    """A page of the list; the cursors are null at its ends."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = RequestRowSerializer(many=True)


class RequestAbilitiesSerializer(serializers.Serializer[Any]):
    """What the reader may do with the request now."""

    answer = AbilitySerializer()


class RequestDetailSerializer(RequestRowSerializer):
    """A request with all that stands in it; how to reach the person, for whoever answers."""

    phone = MaskedPhone(permission=ANSWER)
    email = MaskedEmail(permission=ANSWER)
    text = serializers.CharField(allow_blank=True)
    answer = serializers.CharField(allow_blank=True)
    answered_at = serializers.DateTimeField(allow_null=True)
    answered_by = serializers.CharField(source="answered_by_name", allow_blank=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(RequestAbilitiesSerializer)
    def get_abilities(self, request: Request) -> dict[str, Any]:
        """Return whether the request can be answered by the reader."""
        answer = file_closing_ability(file_id=request.file_id, permission=ANSWER)
        return dict(RequestAbilitiesSerializer({"answer": answer}).data)


class RequestAnswerSerializer(serializers.Serializer[Any]):
    """What the person is told; a refusal says why."""

    outcome = serializers.ChoiceField(choices=[o.value for o in Outcome])
    answer = serializers.CharField(max_length=_LONG)


class RetentionSerializer(serializers.Serializer[Any]):
    """One kind of record, how long it is kept under which order, and how many are past that.

    `is_in_force` is false while no order is known: then nothing is erased.
    """

    subject = serializers.CharField(source="rule.record.subject")
    name_en = serializers.CharField(source="rule.record.name_en")
    name_ml = serializers.CharField(source="rule.record.name_ml")
    years = serializers.IntegerField(source="rule.record.retention_years", allow_null=True)
    closed_before = serializers.DateTimeField(source="rule.closed_before", allow_null=True)
    is_in_force = serializers.BooleanField(source="rule.is_in_force")
    count = serializers.SerializerMethodField()

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Add `source`, which fields have as an attribute of their own."""
        source = serializers.CharField(source="rule.record.retention_source", allow_blank=True)
        return {**super().get_fields(), "source": source}

    def get_count(self, expiry: Any) -> int:
        """Return how many records would be erased now."""
        return len(expiry.ids)
