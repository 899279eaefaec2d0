"""How do tests ask one view, as somebody, at some place?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from rest_framework.test import APIRequestFactory

from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.http.views import BodyView, ConsoleView
from sabha.identity.models import User


def call(
    view: type[BodyView] | type[ConsoleView],
    body: BodyRef | None,
    user: User | None = None,
    *,
    data: dict[str, Any] | None = None,
    asked: dict[str, str] | None = None,
    place: str = "body",
    session_key: str | None = None,
    **path: UUID,
) -> Any:
    """Return the reply to a GET, or to a POST of `data`; `path` are parameters of the address."""
    make = APIRequestFactory(enforce_csrf_checks=False)
    request: HttpRequest = (
        make.get("/", asked) if data is None else make.post("/", data, format="json")
    )
    request.user = user or AnonymousUser()
    session = SessionStore(session_key)
    vars(request).update(
        place=place, body_ref=body, session=session, _dont_enforce_csrf_checks=True
    )
    request.META["HTTP_ACCEPT_LANGUAGE"] = "en"
    return view.as_view()(request, **path)


def entries_of(body: BodyRef, **fields: object) -> list[AuditEntry]:
    """Return the entries of a body that have these fields, first act first."""
    with body_work(body, is_read_only=True):
        return list(AuditEntry.objects.filter(**fields).order_by("id"))
