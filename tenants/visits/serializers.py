"""How do visits look in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.permissions.serializers import AbilitySerializer
from tenants.directory.serializers import BodyCardSerializer, CursorPageSerializer
from tenants.visits.services import Scope
from tenants.visits.states import MOST_HOURS, Mode, VisitState

SHORTEST_REASON, LONGEST_REASON = 10, 1000


class ScopeSerializer(serializers.Serializer[Any]):
    """How long, where, and whether also to change."""

    hours = serializers.IntegerField(min_value=1, max_value=MOST_HOURS)
    modules = serializers.ListField(child=serializers.CharField(max_length=60), allow_empty=False)
    mode = serializers.ChoiceField(choices=Mode.choices)

    def scope(self) -> Scope:
        """Return what was given, once it has been checked."""
        given = self.validated_data
        return Scope(given["hours"], tuple(given["modules"]), given["mode"])


class VisitAskSerializer(ScopeSerializer):
    """What the support team asks for, of which body, and why."""

    body_id = serializers.UUIDField()
    reason = serializers.CharField(min_length=SHORTEST_REASON, max_length=LONGEST_REASON)


class VisitRefusalSerializer(serializers.Serializer[Any]):
    """Why not."""

    reason = serializers.CharField(max_length=LONGEST_REASON)


class VisitRightSerializer(serializers.Serializer[Any]):
    """Something that a visitor may see or do."""

    code = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class VisitPartSerializer(serializers.Serializer[Any]):
    """A part of the office, and what a visitor could see and do in it."""

    slug = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    sees = VisitRightSerializer(many=True)
    changes = VisitRightSerializer(many=True)


class VisitSerializer(serializers.Serializer[Any]):
    """A visit: what was asked, what was let in (null until then), and how it went."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=VisitState.choices)
    visitor_en = serializers.CharField()
    visitor_ml = serializers.CharField()
    body = BodyCardSerializer()
    reason = serializers.CharField()
    asked_at = serializers.DateTimeField()
    asked_hours = serializers.IntegerField()
    asked_modules = serializers.ListField(child=serializers.CharField())
    asked_mode = serializers.ChoiceField(choices=Mode.choices)
    parts = VisitPartSerializer(many=True)
    hours = serializers.IntegerField(allow_null=True)
    modules = serializers.ListField(child=serializers.CharField(), allow_null=True)
    mode = serializers.ChoiceField(choices=Mode.choices)
    decided_at = serializers.DateTimeField(allow_null=True)
    decided_by_en = serializers.CharField(allow_blank=True)
    decided_by_ml = serializers.CharField(allow_blank=True)
    refusal = serializers.CharField(allow_blank=True)
    ends_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    requests = serializers.IntegerField()
    last_seen_at = serializers.DateTimeField(allow_null=True)


class OfficeVisitAbilitiesSerializer(serializers.Serializer[Any]):
    """What the office may do with a visit now."""

    accept = AbilitySerializer()
    refuse = AbilitySerializer()
    revoke = AbilitySerializer()


class ConsoleVisitAbilitiesSerializer(serializers.Serializer[Any]):
    """What the visitor may do with a visit now."""

    enter = AbilitySerializer()
    withdraw = AbilitySerializer()
    end = AbilitySerializer()


class OfficeVisitSerializer(VisitSerializer):
    """A visit as the office sees it."""

    abilities = OfficeVisitAbilitiesSerializer()


class ConsoleVisitSerializer(VisitSerializer):
    """A visit as the console sees it; `is_own` says whether the reader is the visitor."""

    is_own = serializers.BooleanField()
    entry_url = serializers.CharField()
    abilities = ConsoleVisitAbilitiesSerializer()


class VisitStepSerializer(serializers.Serializer[Any]):
    """One step, and who took it."""

    act = serializers.CharField()
    at = serializers.DateTimeField()
    actor_kind = serializers.CharField()
    actor_en = serializers.CharField()
    actor_ml = serializers.CharField()
    actor_designation = serializers.CharField(allow_blank=True)


class OfficeVisitDetailSerializer(OfficeVisitSerializer):
    """A visit with its steps, as the office sees it."""

    steps = VisitStepSerializer(many=True)


class ConsoleVisitDetailSerializer(ConsoleVisitSerializer):
    """A visit with its steps, as the console sees it."""

    steps = VisitStepSerializer(many=True)


class OfficeVisitPageSerializer(CursorPageSerializer):
    """A page of visits to the office."""

    results = OfficeVisitSerializer(many=True)


class ConsoleVisitPageSerializer(CursorPageSerializer):
    """A page of visits."""

    results = ConsoleVisitSerializer(many=True)


class VisitActSerializer(serializers.Serializer[Any]):
    """One request of a visitor: in the words of the right used, and the record's screen if any."""

    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    text_en = serializers.CharField()
    text_ml = serializers.CharField()
    module_en = serializers.CharField(allow_blank=True)
    module_ml = serializers.CharField(allow_blank=True)
    record_en = serializers.CharField(allow_blank=True)
    record_ml = serializers.CharField(allow_blank=True)
    path = serializers.CharField(allow_blank=True)
    asked = serializers.CharField(allow_blank=True)
    is_read = serializers.BooleanField()
    is_refused = serializers.BooleanField()
    status = serializers.IntegerField()


class VisitActPageSerializer(CursorPageSerializer):
    """A page of what a visitor did."""

    results = VisitActSerializer(many=True)
