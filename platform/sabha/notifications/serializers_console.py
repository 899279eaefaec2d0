"""What do the arrivals of messages look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.notifications.faults import fault_words
from sabha.notifications.models import Message

VERDICTS = ("ok", "watch", "bad", "quiet")


class ArrivalSerializer(serializers.Serializer[Any]):
    """How messages arrived in a stretch of time; seconds run from the asking."""

    asked = serializers.IntegerField()
    arrived = serializers.IntegerField()
    late = serializers.IntegerField(help_text="Took longer than a minute, or wait that long.")
    failed = serializers.IntegerField()
    waiting = serializers.IntegerField()
    median_s = serializers.FloatField(allow_null=True)
    p95_s = serializers.FloatField(allow_null=True)


class MessagePlaceSerializer(serializers.Serializer[Any]):
    """A body, or the base domain itself, whose id is all noughts and whose slug is empty."""

    id = serializers.UUIDField()
    slug = serializers.CharField(allow_blank=True)
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    district = serializers.CharField(allow_blank=True)


class PlaceArrivalsSerializer(serializers.Serializer[Any]):
    """One place and channel."""

    place = MessagePlaceSerializer()
    channel = serializers.ChoiceField(choices=Message.Channel.choices)
    last_at = serializers.DateTimeField()
    verdict = serializers.ChoiceField(choices=VERDICTS)
    hour = ArrivalSerializer()
    day = ArrivalSerializer()
    spark = serializers.ListField(
        child=serializers.IntegerField(), help_text="Messages in each of 24 hours, oldest first."
    )


class ArrivalListSerializer(serializers.Serializer[Any]):
    """All places, the worst first."""

    generated_at = serializers.DateTimeField()
    channels = serializers.ListField(
        child=serializers.CharField(), help_text="Those that somebody carries here."
    )
    rows = PlaceArrivalsSerializer(many=True)


class HourArrivalsSerializer(serializers.Serializer[Any]):
    """One hour, ending at `until`."""

    until = serializers.DateTimeField()
    arrival = ArrivalSerializer()


class ChannelHoursSerializer(serializers.Serializer[Any]):
    """The last 24 hours of one channel."""

    channel = serializers.ChoiceField(choices=Message.Channel.choices)
    hours = HourArrivalsSerializer(many=True)


class PlaceDetailSerializer(serializers.Serializer[Any]):
    """One place: how its channels stand, and their day."""

    place = MessagePlaceSerializer()
    rows = PlaceArrivalsSerializer(many=True)
    days = ChannelHoursSerializer(many=True)


class MessageSerializer(serializers.ModelSerializer[Message]):
    """One message, without its text and with its recipient masked."""

    seconds = serializers.SerializerMethodField()
    error_en = serializers.SerializerMethodField()
    error_ml = serializers.SerializerMethodField()

    class Meta:
        """Nothing of these tells who was written to, or what."""

        model = Message
        fields = (
            "id",
            "channel",
            "purpose",
            "recipient_masked",
            "state",
            "attempts",
            "created_at",
            "sent_at",
            "delivered_at",
            "failed_at",
            "seconds",
            "error_en",
            "error_ml",
        )

    def get_seconds(self, message: Message) -> float | None:
        """Return how long it took to arrive, or to be taken where no more is known."""
        arrived_at = message.delivered_at or message.sent_at
        return (arrived_at - message.created_at).total_seconds() if arrived_at else None

    def get_error_en(self, message: Message) -> str:
        """Return what is wrong, in English."""
        words = fault_words(message.error)
        return words.text_en if words else ""

    def get_error_ml(self, message: Message) -> str:
        """Return what is wrong, in Malayalam."""
        words = fault_words(message.error)
        return words.text_ml if words else ""


class MessagePageSerializer(serializers.Serializer[Any]):
    """One page of messages, newest first."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = MessageSerializer(many=True)
