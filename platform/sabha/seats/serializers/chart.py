"""What does the chart of an office look like on the wire?"""

from __future__ import annotations

from datetime import date
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from sabha.seats.chart import Chart, ChartSeat
from sabha.seats.models import Posting
from sabha.seats.rules.alerts import AlertKind, alert_words, waiting_told
from sabha.seats.rules.duty import DutyState, Kind

DAY = "%d-%m-%Y"
FIRST_YEAR, LAST_YEAR = 1950, 2150


class DayField(serializers.DateField):
    """A day that a calendar on the wall could show."""

    default_error_messages = {"range": "Give a day between 1950 and 2150."}

    def to_internal_value(self, value: Any) -> date:
        """Return the day, if an office can have meant it."""
        day = super().to_internal_value(value)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.fail("range")
        return day


class ChartQuerySerializer(serializers.Serializer[Any]):
    """Which day is asked about."""

    on = DayField(required=False, help_text="Today unless asked.")


class NamedRowSerializer(serializers.Serializer[Any]):
    """A row with a code and a name in both languages."""

    code = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()


class SectionSerializer(NamedRowSerializer):
    """A section of the office."""

    id = serializers.UUIDField()


class SeatedPersonSerializer(serializers.Serializer[Any]):
    """Somebody who sits in a seat; `ends_on` is the first day that is no longer theirs."""

    user_id = serializers.UUIDField()
    name_en = serializers.SerializerMethodField()
    name_ml = serializers.SerializerMethodField()
    posting_id = serializers.UUIDField(source="id")
    kind = serializers.ChoiceField(choices=[kind.value for kind in Kind])
    starts_on = serializers.DateField()
    ends_on = serializers.DateField(allow_null=True)
    order_reference = serializers.CharField(allow_blank=True)

    def get_name_en(self, posting: Posting) -> str:
        """Return the name borne on the day of posting."""
        return posting.person_name_en or posting.person_name

    def get_name_ml(self, posting: Posting) -> str:
        """Return the name borne on the day of posting."""
        return posting.person_name_ml or posting.person_name


class AbsenceSerializer(serializers.Serializer[Any]):
    """A leave; `ends_on` is the day on which the person is back."""

    id = serializers.UUIDField()
    starts_on = serializers.DateField()
    ends_on = serializers.DateField()
    reason = serializers.CharField(allow_blank=True)


class WaitingSerializer(serializers.Serializer[Any]):
    """How much work of one module waits, under the module's names."""

    module = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    count = serializers.IntegerField()


class ChartSeatSerializer(serializers.Serializer[Any]):
    """A seat on the day of the chart; `acting` is who does its work that day."""

    id = serializers.UUIDField(source="seat.id")
    code = serializers.CharField(source="seat.code")
    name_en = serializers.CharField(source="seat.name_en")
    name_ml = serializers.CharField(source="seat.name_ml")
    designation_en = serializers.CharField(source="seat.designation_en")
    designation_ml = serializers.CharField(source="seat.designation_ml")
    section_id = serializers.UUIDField(source="seat.section_id", allow_null=True)
    reports_to_id = serializers.UUIDField(source="seat.reports_to_id", allow_null=True)
    position = serializers.IntegerField(source="seat.position")
    is_open = serializers.BooleanField(source="seat.is_open")
    is_for_visitors = serializers.BooleanField(
        source="seat.is_for_visitors", help_text="Postings here must say their end."
    )
    roles = serializers.SerializerMethodField()
    holder = SeatedPersonSerializer(source="duty.holder", allow_null=True)
    charge = SeatedPersonSerializer(source="duty.charge", allow_null=True)
    absence = AbsenceSerializer(allow_null=True)
    acting = SeatedPersonSerializer(source="duty.acting", allow_null=True)
    state = serializers.ChoiceField(
        source="duty.state", choices=[state.value for state in DutyState]
    )
    vacant_since = serializers.DateField(allow_null=True)
    waiting = WaitingSerializer(
        many=True, help_text="What lies there now; empty on a chart of another day."
    )

    @extend_schema_field(NamedRowSerializer(many=True))
    def get_roles(self, row: ChartSeat) -> list[dict[str, Any]]:
        """Return the roles that the seat carries."""
        roles = [link.role for link in row.seat.seat_roles.all()]
        return [dict(NamedRowSerializer(role).data) for role in roles]


class SeatAlertSerializer(serializers.Serializer[Any]):
    """A seat that somebody must see to; `since` is the day it began, or will."""

    seat_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in AlertKind])
    since = serializers.DateField(allow_null=True)
    text_en = serializers.CharField()
    text_ml = serializers.CharField()


class ChartSerializer(serializers.Serializer[Any]):
    """The office on one day."""

    on = serializers.DateField()
    sections = SectionSerializer(many=True)
    seats = ChartSeatSerializer(many=True)
    alerts = serializers.SerializerMethodField()

    @extend_schema_field(SeatAlertSerializer(many=True))
    def get_alerts(self, chart: Chart) -> list[dict[str, Any]]:
        """Return what somebody must see to, in words."""
        return [_alert(row, alert.kind, alert.since) for row, alert in chart.alerts]


class OfficeAlertSerializer(serializers.Serializer[Any]):
    """One trouble of the office, summed over its seats, and the screen to see to it."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in AlertKind])
    text_en = serializers.CharField()
    text_ml = serializers.CharField()
    path = serializers.CharField()


def _alert(row: ChartSeat, kind: AlertKind, since: date | None) -> dict[str, Any]:
    told = since.strftime(DAY) if since else ""
    words = alert_words(kind, name_en=row.seat.name_en, name_ml=row.seat.name_ml, since=told)
    text_en, text_ml = waiting_told(words, row.waiting)
    return {
        "seat_id": str(row.seat.id),
        "kind": kind.value,
        "since": since.isoformat() if since else None,
        "text_en": text_en,
        "text_ml": text_ml,
    }
