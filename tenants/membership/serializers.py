"""What does an invitation look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.directory.serializers import BodyCardSerializer


class InvitationSerializer(serializers.Serializer[Any]):
    """What the invited person sees before accepting."""

    email = serializers.EmailField()
    body = BodyCardSerializer()
    expires_at = serializers.DateTimeField()


class InvitationAcceptanceSerializer(serializers.Serializer[Any]):
    """What the invited person gives."""

    password = serializers.CharField(max_length=512, trim_whitespace=False)
    name_en = serializers.CharField(max_length=200, required=False, allow_blank=True)
    name_ml = serializers.CharField(max_length=200, required=False, allow_blank=True)
