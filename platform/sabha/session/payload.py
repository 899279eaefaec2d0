"""Who is asking, where, and what can they see there?"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.conf import settings
from django.middleware.csrf import get_token
from rest_framework.request import Request

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.http.request import body_of, place_of
from sabha.http.standing import SeatHeld, body_standing, console_standing
from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.session.account import account_of, needs_of

PLAIN_PORTS = {"80", "443"}


@dataclass(frozen=True, slots=True)
class Rights:
    """What a person holds at one host."""

    permissions: frozenset[str] = frozenset()
    seats: tuple[SeatHeld, ...] = ()
    visit: Any = None
    visitors: tuple[Any, ...] = ()


def session_payload(request: Request) -> dict[str, Any]:
    """Return the session as the screens need it, at the host that was asked."""
    body = body_of(request)
    user = request.user if request.user and request.user.is_authenticated else None
    rights = _rights(request, user, body) if user else Rights()
    account = account_of(request, user) if user else None
    return {
        "user": account,
        "place": {
            "kind": place_of(request),
            "base_domain": settings.BASE_DOMAIN,
            "scheme_port_suffix": _port_suffix(request),
            "body": pkgutil.resolve_name(settings.PLACE_CARD)(body=body) if body else None,
            "outbox": settings.MESSAGING.is_demo,
            "state_sign_in": _state_sign_in(request),
        },
        "permissions": sorted(rights.permissions),
        "seats": rights.seats,
        "navigation": navigation(body, rights.permissions) if body else [],
        "visit": rights.visit,
        "visitors": rights.visitors,
        "needs": needs_of(request, account) if account else [],
        "csrf_token": get_token(request),
    }


def navigation(body: BodyRef, permissions: Iterable[str]) -> list[dict[str, str]]:
    """Return the menu entries that these permissions open: the modules', then the office's own."""
    held = frozenset(permissions)
    brought = [manifest for slug, manifest in manifests().items() if slug in body.modules]
    return [
        {"module": manifest.slug, **asdict(item)}
        for manifest in (*brought, OFFICE)
        for item in manifest.navigation
        if item.permission in held
    ]


def _rights(request: Request, user: Any, body: BodyRef | None) -> Rights:
    if body is not None:
        return _rights_in_body(user, body)
    if place_of(request) != "console":
        return Rights()
    standing = console_standing(user_id=user.id)
    return Rights(permissions=standing.permissions) if standing else Rights()


def _rights_in_body(user: Any, body: BodyRef) -> Rights:
    """Ask the body's schema only where it can answer: an archived body's may be gone."""
    if body.state not in {"active", "read_only", "suspended"}:
        return Rights()
    with body_work(body, is_read_only=True):
        standing = body_standing(user_id=user.id, body=body)
    rights = Rights(standing.permissions, tuple(standing.seats)) if standing else Rights()
    told = pkgutil.resolve_name(settings.VISIT_BANNERS)(
        user_id=user.id,
        body=body,
        is_member=standing is not None,
        permissions=rights.permissions,
    )
    if told.visit is not None:
        return Rights(told.visit.permissions, visit=told.visit)
    return replace(rights, visitors=told.visitors)


def _state_sign_in(request: Request) -> dict[str, str] | None:
    """Say how to come in through the state's own provider, which only the apex speaks with."""
    found = settings.STATE_SIGN_IN
    if found is None:
        return None
    apex = f"{request.scheme}://{settings.BASE_DOMAIN}{_port_suffix(request)}"
    return {"name_en": found.name_en, "name_ml": found.name_ml, "url": f"{apex}/sign-in/state/"}


def _port_suffix(request: Request) -> str:
    port = str(request.get_port())
    return "" if port in PLAIN_PORTS else f":{port}"
