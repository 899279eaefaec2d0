"""What do people of the staff look like on the wire?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from sabha.identity.actor import current_actor
from sabha.permissions.serializers import AbilitySerializer
from sabha.seats.rules.duty import Kind
from sabha.seats.serializers.chart import AbsenceSerializer
from tenants.membership.rules.staffing import Act, ability_of
from tenants.membership.staff import StaffCard


class StaffPostingSerializer(serializers.Serializer[Any]):
    """A posting of a person; `ends_on` is the first day that is no longer theirs."""

    id = serializers.UUIDField()
    seat_id = serializers.UUIDField()
    seat_name_en = serializers.CharField(source="seat.name_en")
    seat_name_ml = serializers.CharField(source="seat.name_ml")
    kind = serializers.ChoiceField(choices=[kind.value for kind in Kind])
    starts_on = serializers.DateField()
    ends_on = serializers.DateField(allow_null=True)
    order_reference = serializers.CharField(allow_blank=True)


class StaffAbilitiesSerializer(serializers.Serializer[Any]):
    """What the reader may do about the person now."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """Give one ability for each act."""
        return {act.value: AbilitySerializer() for act in Act}


class StaffSerializer(serializers.Serializer[Any]):
    """A person who works here, or did; `is_active` says whether they can sign in here."""

    user_id = serializers.UUIDField(source="person.user_id")
    name_en = serializers.CharField(source="person.name_en")
    name_ml = serializers.CharField(source="person.name_ml", allow_blank=True)
    login = serializers.CharField(source="membership.user.login")
    is_active = serializers.BooleanField()
    second_factor = serializers.BooleanField(source="has_second_factor")
    last_seen_at = serializers.DateTimeField(allow_null=True)
    postings = StaffPostingSerializer(many=True)
    absence = AbsenceSerializer(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(StaffAbilitiesSerializer)
    def get_abilities(self, card: StaffCard) -> dict[str, Any]:
        """Return the answers that the guards of the services would give."""
        actor = current_actor()
        abilities = {act.value: ability_of(act=act, person=card.person, actor=actor) for act in Act}
        return dict(StaffAbilitiesSerializer(abilities).data)


@extend_schema_serializer(many=False)
class StaffPageSerializer(serializers.Serializer[Any]):
    """A page of the staff; the cursors are null at its ends."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = StaffSerializer(many=True)


class StaffDetailSerializer(StaffSerializer):
    """A person with every posting they ever had here, the newest first."""

    email = serializers.CharField(source="membership.user.email", allow_blank=True)
    since = serializers.DateTimeField(source="membership.granted_at")
    until = serializers.DateTimeField(source="membership.ended_at", allow_null=True)


class StaffQuerySerializer(serializers.Serializer[Any]):
    """Which people are asked about."""

    q = serializers.CharField(
        required=False, allow_blank=True, max_length=100, help_text="Words of the name or login."
    )
    cursor = serializers.CharField(required=False, max_length=2000)
