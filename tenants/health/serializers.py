"""Which shapes do the health answers have, for the API's document?"""

from __future__ import annotations

from drf_spectacular.utils import inline_serializer
from rest_framework import serializers

from sabha.documents.scanning.sign import Sign
from tenants.directory.models import BodyState, BodyType

VERDICTS = ("ok", "watch", "bad", "quiet")


class HealthRowSerializer(serializers.Serializer[object]):
    """One body in the table."""

    id = serializers.UUIDField()
    slug = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    type = serializers.ChoiceField(choices=BodyType.choices)
    district = serializers.CharField(help_text="The district's code.")
    state = serializers.ChoiceField(choices=BodyState.choices)
    schema_version = serializers.CharField()
    requests_hour = serializers.IntegerField(help_text="In the last 60 minutes.")
    errors_hour = serializers.IntegerField(help_text="Answered with 5xx in the last 60 minutes.")
    p95_ms = serializers.IntegerField(allow_null=True)
    queue_age_s = serializers.IntegerField(allow_null=True)
    last_activity_at = serializers.DateTimeField(allow_null=True)
    verdict = serializers.ChoiceField(choices=VERDICTS)
    spark = serializers.ListField(
        child=serializers.IntegerField(),
        min_length=24,
        max_length=24,
        help_text="Requests per hour of the last 24, oldest first.",
    )


class HealthTotalsSerializer(serializers.Serializer[object]):
    """Bodies by verdict, and the sums over all of them."""

    bodies = serializers.IntegerField()
    ok = serializers.IntegerField()
    watch = serializers.IntegerField()
    bad = serializers.IntegerField()
    quiet = serializers.IntegerField()
    requests_hour = serializers.IntegerField()
    errors_hour = serializers.IntegerField()
    queue_length = serializers.IntegerField()


class HealthListSerializer(serializers.Serializer[object]):
    """All bodies in one answer."""

    generated_at = serializers.DateTimeField(help_text="When the figures were last folded.")
    scanner = serializers.ChoiceField(
        choices=[sign.value for sign in Sign],
        help_text="The malware scanner: absent, well, without new signatures for a week, silent.",
    )
    totals = HealthTotalsSerializer()
    rows = HealthRowSerializer(many=True)


class HealthChangeSerializer(serializers.Serializer[object]):
    """Something that was done to the body."""

    at = serializers.DateTimeField()
    text_en = serializers.CharField()
    text_ml = serializers.CharField()


class HealthDetailSerializer(HealthRowSerializer):
    """One body: what is to be said and done, its last three hours, and what was changed."""

    verdict_en = serializers.CharField()
    verdict_ml = serializers.CharField()
    advice_en = serializers.CharField()
    advice_ml = serializers.CharField()
    minutes = serializers.ListField(
        child=inline_serializer(
            # Written as a class it would have a field where serializers keep their own `errors`.
            name="HealthMinute",
            fields={
                "at": serializers.DateTimeField(),
                "requests": serializers.IntegerField(),
                "errors": serializers.IntegerField(),
                "p95_ms": serializers.IntegerField(allow_null=True),
            },
        )
    )
    changes = HealthChangeSerializer(many=True)
