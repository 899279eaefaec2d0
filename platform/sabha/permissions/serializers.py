"""What does an ability look like in a reply?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class AbilitySerializer(serializers.Serializer[Any]):
    """One ability: allowed, or why not."""

    allowed = serializers.BooleanField(source="is_allowed")
    reason_en = serializers.CharField(allow_blank=True)
    reason_ml = serializers.CharField(allow_blank=True)
