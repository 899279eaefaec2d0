"""What does an invitation look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.directory.serializers import BodyCardSerializer
from tenants.membership.models import ConsoleRole


class InvitationSerializer(serializers.Serializer[Any]):
    """What the invited person sees before accepting.

    At a body's host `body` is set, at the console's `role`. `has_account` asks for signing in
    first; `is_mine` says that the person signed in is the one invited.
    """

    email = serializers.EmailField()
    body = BodyCardSerializer(allow_null=True)
    role = serializers.ChoiceField(choices=ConsoleRole.Role.choices, allow_null=True)
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    expires_at = serializers.DateTimeField()
    has_account = serializers.BooleanField()
    is_mine = serializers.BooleanField()


class InvitationAcceptanceSerializer(serializers.Serializer[Any]):
    """What the invited person gives; nothing, when they are signed in."""

    password = serializers.CharField(
        max_length=512, trim_whitespace=False, required=False, allow_blank=True
    )
    name_en = serializers.CharField(max_length=200, required=False, allow_blank=True)
    name_ml = serializers.CharField(max_length=200, required=False, allow_blank=True)
