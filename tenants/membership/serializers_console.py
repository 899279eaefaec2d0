"""What do the console's own people look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.permissions.serializers import AbilitySerializer
from tenants.membership.models import ConsoleRole


class ConsolePersonAbilitiesSerializer(serializers.Serializer[Any]):
    """What the reader may do to a person."""

    deactivate = AbilitySerializer()
    reactivate = AbilitySerializer()
    sign_out = AbilitySerializer()
    reset_second_factor = AbilitySerializer()


class ConsolePersonSerializer(serializers.Serializer[Any]):
    """Somebody who works for the whole state."""

    id = serializers.UUIDField()
    login = serializers.CharField()
    email = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    role = serializers.ChoiceField(choices=ConsoleRole.Role.choices)
    is_active = serializers.BooleanField()
    second_factor = serializers.BooleanField()
    last_seen_at = serializers.DateTimeField(allow_null=True)
    abilities = ConsolePersonAbilitiesSerializer()


class ConsoleInvitationSerializer(serializers.Serializer[Any]):
    """Somebody who was invited and has not come yet."""

    id = serializers.UUIDField()
    email = serializers.EmailField()
    role = serializers.ChoiceField(choices=ConsoleRole.Role.choices)
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    invited_by = serializers.CharField()
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()


class ConsolePeopleSerializer(serializers.Serializer[Any]):
    """Everybody who works for the state, and who is asked to."""

    results = ConsolePersonSerializer(many=True)
    invited = ConsoleInvitationSerializer(many=True)


class ConsoleInvitingSerializer(serializers.Serializer[Any]):
    """Whom to invite, and as what."""

    email = serializers.EmailField(max_length=150)
    role = serializers.ChoiceField(choices=ConsoleRole.Role.choices)
    name_en = serializers.CharField(max_length=200)
    name_ml = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")


class ConsoleInvitedSerializer(serializers.Serializer[Any]):
    """The invitation that was sent, with its address, shown this once."""

    invitation = ConsoleInvitationSerializer()
    url = serializers.CharField()
