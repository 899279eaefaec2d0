"""Which applications does a person allow to learn of them?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tenants.applications.models import Consent
from tenants.applications.scopes import SCOPES, Scope


@dataclass(frozen=True, slots=True)
class OwnApplication:
    """An application, what it may learn of the person, since when, and when it last did."""

    id: UUID
    name: str
    scopes: list[Scope]
    given_at: datetime
    used_at: datetime | None


def own_application_list(*, user_id: UUID) -> list[OwnApplication]:
    """Return those that may learn something today, by name, in one query."""
    rows = Consent.objects.filter(user_id=user_id, ended_at=None).select_related("client")
    return [
        OwnApplication(
            id=UUID(row.client_id),
            name=row.client.name,
            scopes=[scope for scope in SCOPES if scope.code in row.scopes],
            given_at=row.given_at,
            used_at=row.used_at,
        )
        for row in rows.order_by("client__name", "client_id")
    ]


def is_allowed(*, user_id: UUID, client_id: str, scopes: Iterable[str]) -> bool:
    """Does the person let the application learn all of this?"""
    rows = Consent.objects.filter(user_id=user_id, client_id=client_id, ended_at=None)
    found = rows.values_list("scopes", flat=True).first()
    return found is not None and set(scopes) <= set(found)


def is_stopped(*, user_id: UUID, client_id: str) -> bool:
    """Has the person told the application to stop?"""
    rows = Consent.objects.filter(user_id=user_id, client_id=client_id)
    return rows.filter(ended_at__isnull=False).exists()
