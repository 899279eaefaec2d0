"""What are seats and roles called in the record of acts?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from sabha.seats.models import Role, Seat


def seat_labels(*, ids: Collection[UUID]) -> Mapping[UUID, tuple[str, str]]:
    """Return the names of seats."""
    return _names(Seat.objects.filter(id__in=ids).values_list("id", "name_en", "name_ml"))


def role_labels(*, ids: Collection[UUID]) -> Mapping[UUID, tuple[str, str]]:
    """Return the names of roles."""
    return _names(Role.objects.filter(id__in=ids).values_list("id", "name_en", "name_ml"))


def _names(rows: Collection[tuple[UUID, str, str]]) -> Mapping[UUID, tuple[str, str]]:
    return {key: (name_en, name_ml) for key, name_en, name_ml in rows}
