"""What do messages look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.notifications.models import Message

OUTCOMES = ("sent", "delivered", "failed")
MOST_RECEIPTS = 500


class ReceiptSerializer(serializers.Serializer[Any]):
    """What became of one message; `reference` is ours."""

    reference = serializers.CharField(max_length=64)
    state = serializers.ChoiceField(choices=OUTCOMES)
    at = serializers.DateTimeField()
    reason = serializers.RegexField(
        r"^[A-Za-z0-9_.-]{0,40}$", default="", allow_blank=True, help_text="A short code."
    )


class ReceiptsSerializer(serializers.Serializer[Any]):
    """What became of some messages."""

    receipts = serializers.ListField(child=ReceiptSerializer(), max_length=MOST_RECEIPTS)


class ShownMessageSerializer(serializers.Serializer[Any]):
    """One message in a demonstration's outbox; `code` is the code in it, if one is."""

    id = serializers.UUIDField()
    channel = serializers.ChoiceField(choices=Message.Channel.choices)
    purpose = serializers.CharField()
    recipient = serializers.CharField()
    subject = serializers.CharField()
    text = serializers.CharField()
    code = serializers.CharField()
    link = serializers.CharField()
    shown_at = serializers.DateTimeField()


class FactorCodeSerializer(serializers.Serializer[Any]):
    """What an account's authenticator shows now, in a demonstration."""

    login = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    code = serializers.CharField()
    seconds_left = serializers.IntegerField()


class OutboxSerializer(serializers.Serializer[Any]):
    """What a demonstration shows in place of sending."""

    messages = ShownMessageSerializer(many=True)
    factors = FactorCodeSerializer(many=True)
