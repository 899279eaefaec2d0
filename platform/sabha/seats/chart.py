"""Who sits where on a day, and for which seats is nobody there to do the work?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Max, Prefetch, Q

from sabha.seats.models import Absence, Posting, Seat, SeatRole, Section
from sabha.seats.rules.alerts import Alert, AlertKind, alert_of
from sabha.seats.rules.duty import Duty, duty_on
from sabha.seats.rules.waiting import Waiting
from sabha.seats.selectors import posted_on
from sabha.seats.waiting import work_waiting

# An end that comes closer than this without a successor is told beforehand.
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ChartSeat:
    """One seat on the day of the chart; `vacant_since` is None for one that was never held.

    `waiting` is what lies there now, if the chart was asked for it.
    """

    seat: Seat
    duty: Duty[Posting]
    absence: Absence | None
    vacant_since: date | None
    alert: Alert | None
    waiting: tuple[Waiting, ...] = ()

    @property
    def permissions(self) -> frozenset[str]:
        """What the seat's roles allow together."""
        carried = self.seat.seat_roles.all()
        return frozenset(code for link in carried for code in link.role.permissions)


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole office on one day, in its order; closed seats are shown too."""

    on: date
    sections: Sequence[Section]
    seats: list[ChartSeat]

    @property
    def alerts(self) -> list[tuple[ChartSeat, Alert]]:
        """What somebody must see to, seats where most work waits first."""
        found = [(seat, seat.alert) for seat in self.seats if seat.alert is not None]
        return sorted(found, key=lambda told: -sum(piece.count for piece in told[0].waiting))

    @property
    def unattended(self) -> int:
        """How many seats that somebody once worked have nobody to do their work."""
        kinds = {AlertKind.VACANT, AlertKind.ABSENT}
        return sum(
            alert.kind in kinds and seat.vacant_since is not None for seat, alert in self.alerts
        )


def chart_get(*, on: date, with_work: bool = False) -> Chart:
    """Return the office on a day, in five queries however many seats there are.

    `with_work` tells what waits at each seat now; see `work_waiting`.
    """
    postings = _by_seat(_postings_about(on))
    absences = list(Absence.objects.filter(posted_on(on=on)))
    found = list(_seats_on(on))
    waiting = work_waiting(seat_ids=[seat.id for seat in found]) if with_work else {}
    seats = [
        replace(
            _chart_seat(seat, on, postings.get(seat.id, []), absences),
            waiting=waiting.get(seat.id, ()),
        )
        for seat in found
    ]
    return Chart(on, list(Section.objects.order_by("code")), seats)


def hands_on(*, on: date, permission: str) -> frozenset[UUID]:
    """Return who could do on a day what the permission allows."""
    return frozenset(
        row.duty.acting.user_id
        for row in chart_get(on=on).seats
        if row.duty.acting is not None and row.seat.is_open and permission in row.permissions
    )


def _seats_on(on: date) -> Iterable[Seat]:
    links = SeatRole.objects.select_related("role").order_by("role__code")
    ended = Max("postings__ends_on", filter=Q(postings__ends_on__lte=on))
    seats = Seat.objects.annotate(last_ended_on=ended).order_by("position", "code")
    return seats.prefetch_related(Prefetch("seat_roles", links))


def _postings_about(on: date) -> Iterable[Posting]:
    """Return who sits on the day, and who comes soon after."""
    coming = Q(starts_on__gt=on, starts_on__lte=on + SOON)
    return Posting.objects.filter(posted_on(on=on) | coming).order_by("starts_on", "id")


def _by_seat(postings: Iterable[Posting]) -> dict[UUID, list[Posting]]:
    found: dict[UUID, list[Posting]] = defaultdict(list)
    for posting in postings:
        found[posting.seat_id].append(posting)
    return found


def _chart_seat(
    seat: Seat, on: date, postings: list[Posting], absences: list[Absence]
) -> ChartSeat:
    duty = duty_on(day=on, postings=postings, absences=absences)
    away = duty.holder.user_id if duty.holder else None
    absence = next((found for found in absences if found.user_id == away), None)
    is_empty = duty.holder is None and duty.acting is None
    since = getattr(seat, "last_ended_on", None) if is_empty else None
    if absence is not None and duty.acting is None:
        since = absence.starts_on
    is_watched = seat.is_open and not seat.is_for_visitors
    alert = alert_of(duty=duty, since=since, postings=postings, on=on, soon=on + SOON)
    return ChartSeat(seat, duty, absence, since, alert if is_watched else None)
