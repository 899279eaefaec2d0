"""How do local bodies look in JSON?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from tenants.directory.cards import address_of
from tenants.directory.models import BodyState, BodyType, LocalBody


class BodyCardSerializer(serializers.Serializer[Any]):
    """A body in one line."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    slug = serializers.CharField()
    type = serializers.ChoiceField(choices=BodyType.choices)
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    district_en = serializers.CharField()
    district_ml = serializers.CharField()
    state = serializers.ChoiceField(choices=BodyState.choices)
    url = serializers.CharField()


class BodyRowSerializer(serializers.ModelSerializer[LocalBody]):
    """A body as a row of the console."""

    type = serializers.ChoiceField(choices=BodyType.choices)
    state = serializers.ChoiceField(choices=BodyState.choices)
    district_en = serializers.CharField(source="district.name_en")
    district_ml = serializers.CharField(source="district.name_ml")
    district = serializers.CharField(source="district_id")
    url = serializers.SerializerMethodField()
    modules = serializers.SerializerMethodField()

    class Meta:
        """What the console's table shows."""

        model = LocalBody
        fields = (
            "id",
            "code",
            "slug",
            "type",
            "name_en",
            "name_ml",
            "district",
            "district_en",
            "district_ml",
            "state",
            "url",
            "modules",
            "wards",
            "schema_version",
            "cell",
            "activated_at",
        )

    def get_url(self, body: LocalBody) -> str:
        """Return the body's address."""
        return address_of(body.slug)

    def get_modules(self, body: LocalBody) -> list[str]:
        """Return the slugs of the modules that are on."""
        return sorted(e.module for e in body.enablements.all() if e.state == "enabled")


class CursorPageSerializer(serializers.Serializer[Any]):
    """The cursors of a page."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)


class BodyPageSerializer(CursorPageSerializer):
    """A page of bodies."""

    results = BodyRowSerializer(many=True)


class BodySearchSerializer(serializers.Serializer[Any]):
    """Bodies found by name."""

    results = BodyCardSerializer(many=True)


class BodyFacetSerializer(serializers.Serializer[Any]):
    """One value and how many bodies have it."""

    value = serializers.CharField()
    count = serializers.IntegerField()


class BodyFacetsSerializer(serializers.Serializer[Any]):
    """Counts beside the filters."""

    total = serializers.IntegerField()
    type = BodyFacetSerializer(many=True)
    district = BodyFacetSerializer(many=True)
    state = BodyFacetSerializer(many=True)
    module = BodyFacetSerializer(many=True)


class DistrictSerializer(serializers.Serializer[Any]):
    """A district and how many bodies it has."""

    code = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    bodies = serializers.IntegerField(source="number")


class BodyModuleSerializer(serializers.Serializer[Any]):
    """A module in a body."""

    slug = serializers.CharField(source="module")
    state = serializers.CharField()
    since = serializers.DateTimeField()


class TimelineEntrySerializer(serializers.Serializer[Any]):
    """Something that happened to a body."""

    at = serializers.DateTimeField()
    kind = serializers.CharField()
    text_en = serializers.CharField()
    text_ml = serializers.CharField()
    actor = serializers.CharField()


class BodyParentSerializer(serializers.ModelSerializer[LocalBody]):
    """A block or district panchayat above a body."""

    class Meta:
        """Enough to link to it."""

        model = LocalBody
        fields = ("id", "slug", "name_en", "name_ml", "type")


class BodyDetailSerializer(BodyRowSerializer):
    """A body with all that the console knows of it."""

    parents = serializers.SerializerMethodField()
    enablements = BodyModuleSerializer(many=True)
    timeline = serializers.SerializerMethodField()
    transitions = serializers.SerializerMethodField()

    class Meta(BodyRowSerializer.Meta):
        """The row's fields and more."""

        fields = (
            *BodyRowSerializer.Meta.fields,
            "lgd_code",
            "lsg_code",
            "state_reason",
            "created_at",
            "version",
            "parents",
            "enablements",
            "timeline",
            "transitions",
        )  # type: ignore[assignment]  # a longer tuple than the row's

    @extend_schema_field(BodyParentSerializer(many=True))
    def get_parents(self, body: LocalBody) -> list[dict[str, Any]]:
        """Return the block and the district panchayat above the body."""
        above = [parent for parent in (body.parent_block, body.parent_district) if parent]
        return list(BodyParentSerializer(above, many=True).data)

    @extend_schema_field(TimelineEntrySerializer(many=True))
    def get_timeline(self, body: LocalBody) -> list[dict[str, Any]]:
        """Return what has happened to the body, newest first."""
        return list(TimelineEntrySerializer(self.context["timeline"], many=True).data)

    @extend_schema_field(
        serializers.ListField(child=serializers.ChoiceField(choices=BodyState.choices))
    )
    def get_transitions(self, body: LocalBody) -> list[str]:
        """Return the states that the body can be brought to."""
        return list(self.context["transitions"])
