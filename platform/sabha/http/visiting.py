"""How is every request of a visitor written down before its answer is given out?"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import Error
from django.http.response import HttpResponseBase

from sabha.http.reads import record_id
from sabha.http.request import is_safe

if TYPE_CHECKING:
    from sabha.http.views import BodyView

ROUTE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """What was asked for, with which right ("" where none is needed), and what was answered."""

    method: str
    route: str
    permission: str
    subject: str
    subject_id: UUID | None
    asked: str
    status: int
    is_read: bool


def visit_recorded(view: BodyView, response: HttpResponseBase) -> HttpResponseBase:
    """Return the answer once the body and the visit know of the request; else why there is none."""
    actor = view.actor
    if actor is None or actor.visit_id is None:
        return response
    try:
        pkgutil.resolve_name(settings.VISIT_RECORD)(
            actor=actor, body=view.body, seen=_seen(view, response)
        )
    except Error as error:
        refused = view.handle_exception(error)
        return view.finalize_response(view.request, refused, *view.args, **view.kwargs)
    return response


def _seen(view: BodyView, response: HttpResponseBase) -> RequestSeen:
    request = view.request
    permission = view.requirement if isinstance(view.requirement, str) else ""
    route = request.resolver_match.route if request.resolver_match else request.path
    return RequestSeen(
        method=str(request.method),
        route=route[:ROUTE_LENGTH],
        permission=permission,
        subject=view.record or permission.rpartition(".")[0],
        subject_id=record_id(view),
        asked=request.query_params.urlencode(),
        status=response.status_code,
        is_read=is_safe(request),
    )
