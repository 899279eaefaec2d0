"""How do modules and decisions about them look in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.directory.models import BodyType
from tenants.enablement.models import ModuleChange


class ModuleSerializer(serializers.Serializer[Any]):
    """An installed module and how many bodies have it."""

    slug = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    summary_en = serializers.CharField()
    summary_ml = serializers.CharField()
    depends_on = serializers.ListField(child=serializers.CharField())
    body_types = serializers.ListField(child=serializers.ChoiceField(choices=BodyType.choices))
    always_on = serializers.BooleanField()
    enabled_count = serializers.IntegerField()
    total = serializers.IntegerField()


class ModuleChangeRequestSerializer(serializers.Serializer[Any]):
    """A decision: which module, in which bodies, and why."""

    action = serializers.ChoiceField(choices=ModuleChange.Action.choices)
    types = serializers.ListField(
        child=serializers.ChoiceField(choices=BodyType.choices), default=list
    )
    districts = serializers.ListField(child=serializers.CharField(), default=list)
    body_ids = serializers.ListField(child=serializers.UUIDField(), default=list)
    reason = serializers.CharField(allow_blank=True, default="", max_length=500)
    dry_run = serializers.BooleanField(default=False)


class SkipSerializer(serializers.Serializer[Any]):
    """A body that is passed over."""

    body = serializers.CharField()
    code = serializers.CharField()
    text_en = serializers.CharField()
    text_ml = serializers.CharField()


class ModuleChangeSerializer(serializers.Serializer[Any]):
    """A decision and how far it has come; `id` is null for a dry run."""

    id = serializers.UUIDField(allow_null=True)
    module = serializers.CharField()
    action = serializers.ChoiceField(choices=ModuleChange.Action.choices)
    state = serializers.ChoiceField(choices=["preview", "running", "finished"])
    total = serializers.IntegerField()
    done = serializers.IntegerField()
    failed = serializers.IntegerField()
    skipped = SkipSerializer(many=True)
