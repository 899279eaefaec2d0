"""In what shape are changes of seats and sections asked for?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

CODE = r"^[a-z][a-z0-9_]{0,59}$"
_ROLES = 20


class SectionCreateSerializer(serializers.Serializer[Any]):
    """A new section; without a code it gets one."""

    code = serializers.RegexField(CODE, required=False, default="")
    name_en = serializers.CharField(max_length=200)
    name_ml = serializers.CharField(max_length=200)


class SectionChangeSerializer(serializers.Serializer[Any]):
    """Changes of a section; what is left out stays."""

    name_en = serializers.CharField(max_length=200, required=False)
    name_ml = serializers.CharField(max_length=200, required=False)


class SeatChangeSerializer(serializers.Serializer[Any]):
    """Changes of a seat; what is left out stays."""

    name_en = serializers.CharField(max_length=200, required=False)
    name_ml = serializers.CharField(max_length=200, required=False)
    designation_en = serializers.CharField(max_length=200, required=False)
    designation_ml = serializers.CharField(max_length=200, required=False)
    section_id = serializers.UUIDField(required=False, allow_null=True)
    reports_to_id = serializers.UUIDField(required=False, allow_null=True)
    position = serializers.IntegerField(required=False, min_value=0, max_value=9999)
    is_open = serializers.BooleanField(required=False)
    roles = serializers.ListField(
        child=serializers.CharField(max_length=60), required=False, max_length=_ROLES
    )


class SeatCreateSerializer(serializers.Serializer[Any]):
    """A new seat."""

    code = serializers.RegexField(CODE)
    name_en = serializers.CharField(max_length=200)
    name_ml = serializers.CharField(max_length=200)
    designation_en = serializers.CharField(max_length=200)
    designation_ml = serializers.CharField(max_length=200)
    section_id = serializers.UUIDField(required=False, allow_null=True, default=None)
    reports_to_id = serializers.UUIDField(required=False, allow_null=True, default=None)
    position = serializers.IntegerField(required=False, min_value=0, max_value=9999, default=100)
    is_for_visitors = serializers.BooleanField(required=False, default=False)
    roles = serializers.ListField(
        child=serializers.CharField(max_length=60), required=False, default=list, max_length=_ROLES
    )
