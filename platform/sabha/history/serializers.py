"""What do entries, their counts and the chain look like in a reply?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from sabha.audit.models import Outcome
from sabha.history.selectors import KINDS, EntryFilter


class EntryQuerySerializer(serializers.Serializer[Any]):
    """What is asked of the record."""

    q = serializers.CharField(required=False, allow_blank=True, max_length=100)
    actor = serializers.UUIDField(required=False)
    subject = serializers.CharField(required=False, max_length=100)
    subject_id = serializers.UUIDField(required=False)
    action = serializers.CharField(required=False, max_length=100)
    kind = serializers.ChoiceField(required=False, choices=KINDS)
    from_ = serializers.DateField(required=False)
    to = serializers.DateField(required=False)

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Name the first day `from`, which Python keeps for itself."""
        fields = super().get_fields()
        return {name.rstrip("_"): item for name, item in fields.items()}

    def filters(self) -> EntryFilter:
        """Return the question as selectors take it."""
        asked = self.validated_data
        return EntryFilter(
            q=asked.get("q", ""),
            actor_id=asked.get("actor"),
            subject=asked.get("subject", ""),
            subject_id=asked.get("subject_id"),
            action=asked.get("action", ""),
            kind=asked.get("kind"),
            first_day=asked.get("from"),
            last_day=asked.get("to"),
        )


class HistoryQuerySerializer(serializers.Serializer[Any]):
    """Which record."""

    subject = serializers.CharField(max_length=100)
    id = serializers.UUIDField()


class ChangeSerializer(serializers.Serializer[Any]):
    """One field, before and after; null where there was nothing."""

    field = serializers.CharField()
    name_en = serializers.CharField(source="name.en")
    name_ml = serializers.CharField(source="name.ml")
    before_en = serializers.CharField(source="before.en", allow_null=True, default=None)
    before_ml = serializers.CharField(source="before.ml", allow_null=True, default=None)
    after_en = serializers.CharField(source="after.en", allow_null=True, default=None)
    after_ml = serializers.CharField(source="after.ml", allow_null=True, default=None)
    is_masked = serializers.BooleanField()


class ActSerializer(serializers.Serializer[Any]):
    """One act on a record, as the record's readers see it."""

    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    action = serializers.CharField()
    text_en = serializers.CharField(source="text.en")
    text_ml = serializers.CharField(source="text.ml")
    outcome = serializers.ChoiceField(choices=Outcome.values)
    problem_en = serializers.CharField(source="problem.en")
    problem_ml = serializers.CharField(source="problem.ml")
    is_read = serializers.BooleanField()
    actor_id = serializers.UUIDField(allow_null=True)
    actor_kind = serializers.CharField()
    actor_name_en = serializers.CharField(source="actor_name.en")
    actor_name_ml = serializers.CharField(source="actor_name.ml")
    designation_en = serializers.CharField(source="designation.en")
    designation_ml = serializers.CharField(source="designation.ml")
    acting_for_en = serializers.CharField(source="acting_for.en")
    acting_for_ml = serializers.CharField(source="acting_for.ml")
    is_visit = serializers.BooleanField()
    seat_en = serializers.CharField(source="seat.en")
    seat_ml = serializers.CharField(source="seat.ml")
    changes = ChangeSerializer(many=True)


class EntrySerializer(ActSerializer):
    """One entry of the body's record, with its place in the chain and where it came from."""

    sequence = serializers.IntegerField(allow_null=True)
    subject = serializers.CharField()
    subject_id = serializers.UUIDField()
    kind_en = serializers.CharField(source="kind.en")
    kind_ml = serializers.CharField(source="kind.ml")
    label_en = serializers.CharField(source="label.en")
    label_ml = serializers.CharField(source="label.ml")
    path = serializers.CharField()
    request_id = serializers.CharField()
    address = serializers.CharField()


@extend_schema_serializer(many=False)
class ActPageSerializer(serializers.Serializer[Any]):
    """A page of a record's history."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = ActSerializer(many=True)


@extend_schema_serializer(many=False)
class EntryPageSerializer(serializers.Serializer[Any]):
    """A page of entries."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = EntrySerializer(many=True)


class NamedCountSerializer(serializers.Serializer[Any]):
    """How many entries have a value, and what the value is called."""

    value = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    count = serializers.IntegerField()


class EntryFacetsSerializer(serializers.Serializer[Any]):
    """Counts under each value of each facet."""

    total = serializers.IntegerField()
    actor = NamedCountSerializer(many=True)
    action = NamedCountSerializer(many=True)
    subject = NamedCountSerializer(many=True)
    kind = NamedCountSerializer(many=True)


class ChainFaultSerializer(serializers.Serializer[Any]):
    """Where the chain does not hold."""

    kind = serializers.CharField()
    sequence = serializers.IntegerField(allow_null=True)
    entry_id = serializers.UUIDField(allow_null=True)
    at = serializers.DateTimeField(allow_null=True)
    text_en = serializers.CharField()
    text_ml = serializers.CharField()


class ChainSerializer(serializers.Serializer[Any]):
    """How the chain stands, and what the last check of it found."""

    length = serializers.IntegerField()
    head = serializers.CharField()
    kept_heads = serializers.IntegerField()
    verified_at = serializers.DateTimeField(allow_null=True)
    verified_length = serializers.IntegerField()
    verdict = serializers.ChoiceField(choices=("whole", "fault", "unchecked"))
    fault_count = serializers.IntegerField()
    faults = ChainFaultSerializer(many=True)
