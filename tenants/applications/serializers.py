"""What does a connected application look like on the wire?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.applications.scopes import SCOPES


class ScopeSerializer(serializers.Serializer[Any]):
    """Something that an application may ask for."""

    code = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class ApplicationSerializer(serializers.Serializer[Any]):
    """A connected application."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    redirect_uris = serializers.ListField(child=serializers.CharField())
    scopes = serializers.ListField(child=serializers.CharField())
    asks_each_time = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    people = serializers.IntegerField()


class ApplicationListSerializer(serializers.Serializer[Any]):
    """All applications, what may be asked for, and where this deployment describes itself."""

    results = ApplicationSerializer(many=True)
    scopes = ScopeSerializer(many=True)
    discovery_url = serializers.URLField()


class ApplicationKeySerializer(serializers.Serializer[Any]):
    """An application with its secret, which is shown this once."""

    application = ApplicationSerializer()
    secret = serializers.CharField()


class ApplicationRequestSerializer(serializers.Serializer[Any]):
    """What is needed to connect an application."""

    name = serializers.CharField(max_length=100)
    redirect_uris = serializers.ListField(
        child=serializers.CharField(max_length=500), min_length=1, max_length=10
    )
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=[scope.code for scope in SCOPES]), max_length=10
    )
    asks_each_time = serializers.BooleanField(default=True)
