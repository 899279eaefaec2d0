"""What do codes look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.citizens.secrecy import DIGITS
from sabha.citizens.texts import SIGN_IN
from sabha.notifications.models import Message
from sabha.notifications.recipients import digits_plain

WAYS = ("sms", "email", "counter")


class CodeRequestSerializer(serializers.Serializer[Any]):
    """To whom a code is to be sent, and how."""

    channel = serializers.ChoiceField(choices=Message.Channel.choices)
    recipient = serializers.CharField(max_length=254)
    purpose = serializers.ChoiceField(choices=[SIGN_IN], default=SIGN_IN)


class CodeResendSerializer(serializers.Serializer[Any]):
    """How it is to be sent now, where that changes."""

    channel = serializers.ChoiceField(choices=Message.Channel.choices, default="")
    recipient = serializers.CharField(max_length=254, default="", allow_blank=True)


class CodeAskedSerializer(serializers.Serializer[Any]):
    """A code on its way; the same whether or not an account exists."""

    id = serializers.UUIDField()
    channel = serializers.ChoiceField(choices=Message.Channel.choices)
    recipient_masked = serializers.CharField()
    expires_at = serializers.DateTimeField()
    resend_after_seconds = serializers.IntegerField()
    attempts_left = serializers.IntegerField()
    other_channels = serializers.ListField(child=serializers.ChoiceField(choices=WAYS))


class CodeConfirmSerializer(serializers.Serializer[Any]):
    """The code as it was typed, and on the first time the person's name."""

    code = serializers.CharField(max_length=20)
    name = serializers.CharField(max_length=200, default="", allow_blank=True)

    def validate_code(self, given: str) -> str:
        """Read six digits of any script; fewer are no try."""
        code = "".join(character for character in digits_plain(given) if not character.isspace())
        if len(code) != DIGITS or not (code.isascii() and code.isdecimal()):
            raise serializers.ValidationError(f"{DIGITS} digits are needed.", code="invalid")
        return code


class CounterCodeConfirmSerializer(serializers.Serializer[Any]):
    """The code on the slip, and the number or address that it was made for."""

    code = serializers.CharField(max_length=40)
    recipient = serializers.CharField(max_length=254, default="", allow_blank=True)


class CounterCodeIssueSerializer(serializers.Serializer[Any]):
    """For whom a slip is made: a phone, an e-mail address, an earlier slip's login, or nothing."""

    recipient = serializers.CharField(max_length=254, default="", allow_blank=True)
    name_en = serializers.CharField(max_length=200, default="", allow_blank=True)
    name_ml = serializers.CharField(max_length=200, default="", allow_blank=True)
    seen = serializers.CharField(max_length=200, help_text="Which paper the officer saw.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Want a name in one of the scripts."""
        if not (attrs["name_en"].strip() or attrs["name_ml"].strip()):
            raise serializers.ValidationError({"name_ml": ["A name is needed."]}, code="required")
        return attrs


class CounterCodeSerializer(serializers.Serializer[Any]):
    """A slip, shown once."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    recipient_masked = serializers.CharField()
    login = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    expires_at = serializers.DateTimeField()
