"""What do roles and rights look like on the wire?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sabha.seats.catalogue import RoleCard
from sabha.seats.rules.duty import Kind

_RIGHTS = 500


class RightSerializer(serializers.Serializer[Any]):
    """A right that a role can carry, and whether the reader may give it."""

    code = serializers.CharField(source="permission.code")
    name_en = serializers.CharField(source="permission.name_en")
    name_ml = serializers.CharField(source="permission.name_ml")
    module = serializers.CharField(source="module.slug")
    module_name_en = serializers.CharField(source="module.name_en")
    module_name_ml = serializers.CharField(source="module.name_ml")
    is_grantable = serializers.BooleanField(source="ability.is_allowed")
    why_not_en = serializers.CharField(source="ability.reason_en", allow_blank=True)
    why_not_ml = serializers.CharField(source="ability.reason_ml", allow_blank=True)


class RoleSeatSerializer(serializers.Serializer[Any]):
    """A seat that carries the role."""

    id = serializers.UUIDField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class RoleSerializer(serializers.Serializer[Any]):
    """A role, what it allows and which seats carry it."""

    id = serializers.UUIDField(source="role.id")
    code = serializers.CharField(source="role.code")
    name_en = serializers.CharField(source="role.name_en")
    name_ml = serializers.CharField(source="role.name_ml")
    permissions = serializers.ListField(child=serializers.CharField(), source="role.permissions")
    is_from_state = serializers.BooleanField()
    seats = serializers.SerializerMethodField()

    @extend_schema_field(RoleSeatSerializer(many=True))
    def get_seats(self, card: RoleCard) -> list[dict[str, Any]]:
        """Return the seats in the office's order."""
        seats = [link.seat for link in card.role.seat_roles.all()]
        return [dict(RoleSeatSerializer(seat).data) for seat in seats]


class RoleCreateSerializer(serializers.Serializer[Any]):
    """A role of the body's own."""

    name_en = serializers.CharField(max_length=200)
    name_ml = serializers.CharField(max_length=200)
    permissions = serializers.ListField(
        child=serializers.CharField(max_length=100), max_length=_RIGHTS, allow_empty=True
    )


class RoleChangeSerializer(serializers.Serializer[Any]):
    """Changes of a role; what is left out stays."""

    name_en = serializers.CharField(max_length=200, required=False)
    name_ml = serializers.CharField(max_length=200, required=False)
    permissions = serializers.ListField(
        child=serializers.CharField(max_length=100),
        max_length=_RIGHTS,
        allow_empty=True,
        required=False,
    )


class RightSourceSerializer(serializers.Serializer[Any]):
    """The seat and role through which a person has a right."""

    seat_name_en = serializers.CharField()
    seat_name_ml = serializers.CharField()
    role_name_en = serializers.CharField()
    role_name_ml = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in Kind])
    acting_for = serializers.CharField(allow_blank=True)
    acting_for_en = serializers.CharField(allow_blank=True)
    acting_for_ml = serializers.CharField(allow_blank=True)


class PersonRightSerializer(serializers.Serializer[Any]):
    """A right: whether a person has it today, through what, or why not."""

    code = serializers.CharField(source="permission.code")
    name_en = serializers.CharField(source="permission.name_en")
    name_ml = serializers.CharField(source="permission.name_ml")
    module = serializers.CharField(source="module.slug")
    is_held = serializers.BooleanField()
    through = RightSourceSerializer(many=True)
    why_not_en = serializers.CharField(allow_blank=True)
    why_not_ml = serializers.CharField(allow_blank=True)


class PersonRightsSerializer(serializers.Serializer[Any]):
    """All rights of the office, as one person has them today."""

    permissions = PersonRightSerializer(many=True)
