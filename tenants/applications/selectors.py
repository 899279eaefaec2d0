"""Which applications may ask who somebody is?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from allauth.idp.oidc.models import Client
from django.db.models import Count, Q


@dataclass(frozen=True, slots=True)
class ApplicationCard:
    """A connected application; `people` allow it to know them."""

    id: UUID
    name: str
    redirect_uris: list[str]
    scopes: list[str]
    asks_each_time: bool
    created_at: datetime
    people: int


def application_list() -> list[ApplicationCard]:
    """Return all of them, by name, in one query."""
    allowed = Count("consent", filter=Q(consent__ended_at=None))
    counted = Client.objects.annotate(people=allowed)
    return [
        application_card(client=client, people=client.people)
        for client in counted.order_by("name", "id")
    ]


def application_card(*, client: Client, people: int = 0) -> ApplicationCard:
    """Return the application as shown to readers."""
    return ApplicationCard(
        id=UUID(client.id),
        name=client.name,
        redirect_uris=client.get_redirect_uris(),
        scopes=client.get_scopes(),
        asks_each_time=not client.skip_consent,
        created_at=client.created_at,
        people=people,
    )
