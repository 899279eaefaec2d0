"""What does a local body tell everybody of itself?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.seats.selectors import seat_list
from sabha.seats.standing import SeatCard
from tenants.directory.cards import BodyCard, card_of
from tenants.directory.models import LocalBody
from tenants.masters.public import ServiceCard, service_list


@dataclass(frozen=True, slots=True)
class BodyProfile:
    """A body's public page: its card, what is above it, its services and its seats."""

    card: BodyCard
    wards: int | None
    parent_block: BodyCard | None
    parent_district: BodyCard | None
    seats: list[SeatCard]
    services: list[ServiceCard]


def profile_of(body: BodyRef, on: date | None = None) -> BodyProfile:
    """Return the public page of the body being served, with time limits as on a day (today)."""
    parents = ("parent_block__district", "parent_district__district")
    row = LocalBody.objects.select_related("district", *parents).get(id=body.id)
    return BodyProfile(
        card=card_of(row),
        wards=row.wards,
        parent_block=card_of(row.parent_block) if row.parent_block else None,
        parent_district=card_of(row.parent_district) if row.parent_district else None,
        seats=seat_list(),
        services=list(service_list(body_type=body.type, on=on or timezone.localdate())),
    )
