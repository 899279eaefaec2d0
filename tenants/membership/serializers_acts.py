"""In what shape are acts about the people of an office asked for and answered?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from sabha.seats.rules.duty import Kind
from sabha.seats.serializers.chart import AbsenceSerializer, DayField
from tenants.directory.cards import card_of
from tenants.directory.serializers import BodyCardSerializer
from tenants.membership.models import Transfer
from tenants.membership.recovery import Lost
from tenants.membership.staffing import Handover

_SEATS = 20
_FIRST_DAY_NOT = "The first day that is no longer theirs."


class HandoverSerializer(serializers.Serializer[Any]):
    """A seat and who is to be in charge of it."""

    seat_id = serializers.UUIDField()
    user_id = serializers.UUIDField()
    takes_over = serializers.BooleanField(
        required=False, default=False, help_text="Whoever is in charge now lays that down."
    )


class _HandingSerializer(serializers.Serializer[Any]):
    charges = serializers.ListField(
        child=HandoverSerializer(), required=False, default=list, max_length=_SEATS
    )

    def asked(self) -> dict[str, Any]:
        """Return what was asked as the services take it."""
        given = dict(self.validated_data)
        return {**given, "charges": [Handover(**charge) for charge in given["charges"]]}


class PostingBeginSerializer(serializers.Serializer[Any]):
    """A posting, or charge of a seat."""

    seat_id = serializers.UUIDField()
    user_id = serializers.UUIDField()
    kind = serializers.ChoiceField(
        choices=[kind.value for kind in Kind], required=False, default=Kind.HOLDER.value
    )
    starts_on = DayField()
    ends_on = DayField(required=False, allow_null=True, default=None, help_text=_FIRST_DAY_NOT)
    order_reference = serializers.CharField(
        max_length=200, required=False, allow_blank=True, default=""
    )
    moves = serializers.BooleanField(
        required=False, default=False, help_text="The seat that they hold is laid down that day."
    )


class PostingEndSerializer(serializers.Serializer[Any]):
    """The end of a posting or a charge."""

    ends_on = DayField(help_text=_FIRST_DAY_NOT)
    order_reference = serializers.CharField(
        max_length=200, required=False, allow_blank=True, default=""
    )


class AbsenceBeginSerializer(_HandingSerializer):
    """A leave, and who is in charge meanwhile."""

    user_id = serializers.UUIDField()
    starts_on = DayField()
    ends_on = DayField(help_text="The day on which the person is back.")
    reason = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")


class AbsenceEndSerializer(serializers.Serializer[Any]):
    """An earlier return."""

    ends_on = DayField(help_text="The day on which the person is back.")


class PersonAbsenceSerializer(AbsenceSerializer):
    """A leave, and whose it is."""

    user_id = serializers.UUIDField()


class RelievingSerializer(_HandingSerializer):
    """Whom the office relieves, for where, and who is in charge from then on."""

    user_id = serializers.UUIDField()
    relieved_on = DayField(help_text=_FIRST_DAY_NOT)
    to_body_id = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="Null for who leaves the service."
    )
    order_reference = serializers.CharField(
        max_length=200, required=False, allow_blank=True, default=""
    )


class JoiningSerializer(serializers.Serializer[Any]):
    """The seat that a person takes, and since when."""

    seat_id = serializers.UUIDField()
    joined_on = DayField()


class TransferSerializer(serializers.Serializer[Any]):
    """A person's way from one office to another."""

    id = serializers.UUIDField()
    user_id = serializers.UUIDField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    from_body = serializers.SerializerMethodField()
    to_body = serializers.SerializerMethodField()
    relieved_on = serializers.DateField()
    joined_on = serializers.DateField(allow_null=True)
    order_reference = serializers.CharField(allow_blank=True)
    state = serializers.SerializerMethodField()

    @extend_schema_field(BodyCardSerializer)
    def get_from_body(self, transfer: Transfer) -> dict[str, Any]:
        """Return the office that relieves."""
        return dict(BodyCardSerializer(card_of(transfer.from_body)).data)

    @extend_schema_field(BodyCardSerializer(allow_null=True))
    def get_to_body(self, transfer: Transfer) -> dict[str, Any] | None:
        """Return the office to join; None for who left the service."""
        if transfer.to_body is None:
            return None
        return dict(BodyCardSerializer(card_of(transfer.to_body)).data)

    @extend_schema_field(serializers.ChoiceField(choices=["relieved", "joined", "left"]))
    def get_state(self, transfer: Transfer) -> str:
        """Return where the transfer stands."""
        if transfer.to_body_id is None:
            return "left"
        return "joined" if transfer.joined_on else "relieved"


@extend_schema_serializer(many=False)
class TransfersSerializer(serializers.Serializer[Any]):
    """Who is coming, and who has gone."""

    incoming = TransferSerializer(many=True)
    outgoing = TransferSerializer(many=True)


class InvitedSeatSerializer(serializers.Serializer[Any]):
    """The seat that somebody is invited to."""

    id = serializers.UUIDField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class OfficeInvitationSerializer(serializers.Serializer[Any]):
    """An invitation; its link is told once, to whoever invites."""

    id = serializers.UUIDField(source="invitation.id")
    email = serializers.EmailField(source="invitation.email")
    name_en = serializers.CharField(source="invitation.name_en", allow_blank=True)
    name_ml = serializers.CharField(source="invitation.name_ml", allow_blank=True)
    seat = InvitedSeatSerializer(allow_null=True)
    ends_on = serializers.DateField(source="invitation.ends_on", allow_null=True)
    invited_by = serializers.CharField(source="invitation.invited_by", allow_blank=True)
    created_at = serializers.DateTimeField(source="invitation.created_at")
    expires_at = serializers.DateTimeField(source="invitation.expires_at")
    state = serializers.ChoiceField(choices=["open", "accepted", "revoked", "expired"])
    url = serializers.CharField(allow_null=True)


class InvitingSerializer(serializers.Serializer[Any]):
    """Whom to invite, and to which seat."""

    email = serializers.EmailField(max_length=150)
    seat_id = serializers.UUIDField()
    name_en = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    name_ml = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    ends_on = DayField(required=False, allow_null=True, default=None, help_text=_FIRST_DAY_NOT)


class ResetSerializer(serializers.Serializer[Any]):
    """What the person has lost."""

    lost = serializers.ChoiceField(choices=[lost.value for lost in Lost])


class ResetReplySerializer(serializers.Serializer[Any]):
    """The link to a new password for who has no e-mail address, to be handed over; else null."""

    url = serializers.CharField(allow_null=True)


class PolicySerializer(serializers.Serializer[Any]):
    """The office's own sign-in rules."""

    is_second_factor_required = serializers.BooleanField()
