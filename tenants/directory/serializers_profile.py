"""How does a body's public page look in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.seats.serializers.sitter import SitterSerializer
from tenants.directory.serializers import BodyCardSerializer


class PublicSeatSerializer(serializers.Serializer[Any]):
    """A seat and who holds it."""

    designation_en = serializers.CharField()
    designation_ml = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    holder = SitterSerializer(allow_null=True)


class PublicServiceSerializer(serializers.Serializer[Any]):
    """A service, the time it may take, and where that limit stands written."""

    code = serializers.CharField()
    module = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    limit_days = serializers.IntegerField(allow_null=True)
    limit_unit = serializers.ChoiceField(choices=["calendar", "working"])
    limit_source = serializers.CharField()
    is_limit_confirmed = serializers.BooleanField()


class BodyProfileSerializer(serializers.Serializer[Any]):
    """A body's public page."""

    card = BodyCardSerializer()
    wards = serializers.IntegerField(allow_null=True)
    parent_block = BodyCardSerializer(allow_null=True)
    parent_district = BodyCardSerializer(allow_null=True)
    seats = PublicSeatSerializer(many=True)
    services = PublicServiceSerializer(many=True)
