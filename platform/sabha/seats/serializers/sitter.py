"""How is whoever sits in a seat named in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class SitterSerializer(serializers.Serializer[Any]):
    """Somebody in a seat, by name alone."""

    name_en = serializers.CharField()
    name_ml = serializers.CharField()
