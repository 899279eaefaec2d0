"""What does an application look like to a person who allowed it?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.applications.serializers import ScopeSerializer


class OwnApplicationSerializer(serializers.Serializer[Any]):
    """An application, what it may learn, since when, and when it last asked."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    scopes = ScopeSerializer(many=True)
    given_at = serializers.DateTimeField()
    used_at = serializers.DateTimeField(allow_null=True)
