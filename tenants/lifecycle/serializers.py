"""How is a change of state asked for in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.directory.models import BodyState


class TransitionSerializer(serializers.Serializer[Any]):
    """The state to bring the body to, and why."""

    to = serializers.ChoiceField(choices=BodyState.choices)
    reason = serializers.CharField(max_length=1000, allow_blank=True)
