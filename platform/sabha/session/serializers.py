"""What does the session look like on the wire?"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sabha.identity.models import SecurityEntry, User

PLACES = ("apex", "console", "body")
FACTORS = ("totp", "webauthn")
VISIT_MODES = ("read", "write")
VISITOR_STATES = ("asked", "open")
NEEDS = ("second-factor-setup", "second-factor", "new-password", "notice")


@extend_schema_field({"oneOf": [{"$ref": "#/components/schemas/BodyCard"}, {"type": "null"}]})
class BodyCardField(serializers.Field[Any, Any, Any, Any]):
    """The card of the body asked for; the directory, which lies above, describes it."""

    def to_representation(self, value: Any) -> dict[str, Any]:
        """Return the card's fields."""
        return asdict(value)


class SecondFactorSerializer(serializers.Serializer[Any]):
    """What the person has set up besides the password, and whether this session has passed it."""

    enrolled = serializers.ListField(child=serializers.ChoiceField(choices=FACTORS))
    passed = serializers.BooleanField()
    recovery_codes_left = serializers.IntegerField(allow_null=True)


class SessionUserSerializer(serializers.Serializer[Any]):
    """The person signed in."""

    id = serializers.UUIDField(source="user.id")
    login = serializers.CharField(source="user.login")
    name_en = serializers.CharField(source="user.name_en")
    name_ml = serializers.CharField(source="user.name_ml")
    language = serializers.ChoiceField(source="user.language", choices=User.Language.choices)
    kind = serializers.ChoiceField(source="user.kind", choices=User.Kind.choices)
    second_factor = SecondFactorSerializer()


class StateSignInSerializer(serializers.Serializer[Any]):
    """The state's own provider of identity, and where the way in through it begins."""

    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    url = serializers.URLField()


class PlaceSerializer(serializers.Serializer[Any]):
    """The host that was asked."""

    kind = serializers.ChoiceField(choices=PLACES)
    base_domain = serializers.CharField()
    scheme_port_suffix = serializers.CharField(allow_blank=True)
    body = BodyCardField(allow_null=True)
    outbox = serializers.BooleanField(
        help_text="Is this a demonstration, with its messages shown at the base domain?"
    )
    state_sign_in = StateSignInSerializer(allow_null=True)


class SessionSeatSerializer(serializers.Serializer[Any]):
    """A seat that the person holds today."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class NavigationEntrySerializer(serializers.Serializer[Any]):
    """An entry of the menu."""

    module = serializers.CharField()
    path = serializers.CharField()
    label_en = serializers.CharField()
    label_ml = serializers.CharField()
    icon = serializers.CharField()


class SessionVisitSerializer(serializers.Serializer[Any]):
    """The visit that lets the person in here: who agreed to it, and until when."""

    id = serializers.UUIDField()
    by_en = serializers.CharField()
    by_ml = serializers.CharField()
    ends_at = serializers.DateTimeField()
    mode = serializers.ChoiceField(choices=VISIT_MODES)


class SessionVisitorSerializer(serializers.Serializer[Any]):
    """Somebody of the support team who is in this office, or asks to be let in."""

    id = serializers.UUIDField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    state = serializers.ChoiceField(choices=VISITOR_STATES)
    ends_at = serializers.DateTimeField(allow_null=True)


class SessionSerializer(serializers.Serializer[Any]):
    """Who is asking, where, and what they can see there."""

    user = SessionUserSerializer(allow_null=True)
    place = PlaceSerializer()
    permissions = serializers.ListField(child=serializers.CharField())
    seats = SessionSeatSerializer(many=True)
    navigation = NavigationEntrySerializer(many=True)
    visit = SessionVisitSerializer(allow_null=True)
    visitors = SessionVisitorSerializer(many=True)
    needs = serializers.ListField(child=serializers.ChoiceField(choices=NEEDS))
    csrf_token = serializers.CharField()


class ActivitySerializer(serializers.Serializer[Any]):
    """One thing that happened to an account."""

    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    kind = serializers.ChoiceField(choices=SecurityEntry.Kind.choices)
    address = serializers.CharField(allow_blank=True)
    user_agent = serializers.CharField(allow_blank=True)
    detail = serializers.CharField(allow_blank=True)


class SessionChangeSerializer(serializers.Serializer[Any]):
    """What a person may change of their session."""

    language = serializers.ChoiceField(choices=User.Language.choices)
