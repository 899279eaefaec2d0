"""How is a local body shown in one line, anywhere?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from sabha.config.env import environment
from tenants.directory.models import LocalBody

WEB_PORTS = {80, 443}


@dataclass(frozen=True, slots=True)
class BodyCard:
    """A body as people tell it from others: names, type, district, state and address."""

    id: UUID
    code: str
    slug: str
    type: str
    name_en: str
    name_ml: str
    district_en: str
    district_ml: str
    state: str
    url: str


def card_of(body: LocalBody) -> BodyCard:
    """Return the card of `body`; its district must have been selected with it."""
    return BodyCard(
        id=body.id,
        code=body.code,
        slug=body.slug,
        type=body.type,
        name_en=body.name_en,
        name_ml=body.name_ml,
        district_en=body.district.name_en,
        district_ml=body.district.name_ml,
        state=body.state,
        url=address_of(body.slug),
    )


def address_of(label: str = "") -> str:
    """Return the address of a host under the base domain, with the port that serves it."""
    host = f"{label}.{settings.BASE_DOMAIN}" if label else settings.BASE_DOMAIN
    scheme = "https" if settings.SESSION_COOKIE_SECURE else "http"
    return f"{scheme}://{host}{port_suffix()}/"


def port_suffix() -> str:
    """Return ":8000" or, where the port goes without saying, ""."""
    port = environment().port
    return "" if port in WEB_PORTS or settings.SESSION_COOKIE_SECURE else f":{port}"
