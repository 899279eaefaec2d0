"""Which requests carry another body's ids, in the path, the question and the content?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import get_resolver

from tests.architecture.checkers.routes import Handler, handlers
from tests.architecture.isolation.canaries import BAIT
from tests.architecture.isolation.world import Tenant
from tests.modules.filing.office import SERVICE

_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")
_QUERIES: tuple[dict[str, str], ...] = (
    {},
    {"q": BAIT, "limit": "200"},
    {"seat": "{seat}", "state": "open"},
    {"subject": "filing.file", "id": "{file}", "subject_id": "{file}"},
    {"id": "{file}", "file": "{file}", "file_id": "{file}", "complaint": "{complaint}"},
)


# An account's own doors, and whom to tell of a weakness: nothing of any body stands there.
_OF_NO_BODY = ("_allauth/", ".well-known/")
# What has no answer without a question.
_ASKED_AT_HOME = {"api/office/audit/history/": {"subject": "filing.file", "id": "{file}"}}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request. `is_foreign` says that its path names a record of the other body."""

    handler: Handler
    path: str
    query: dict[str, str] = field(default_factory=dict)
    content: dict[str, Any] = field(default_factory=dict)
    is_foreign: bool = False

    def send(self, client: Client) -> HttpResponseBase:
        """Send it as a browser does that has read version 1 of everything."""
        headers = {"If-Match": '"1"', "Idempotency-Key": f"{BAIT}-key-of-somebody"}
        if self.handler.method in {"get", "head"}:
            ask = client.get if self.handler.method == "get" else client.head
            return ask(self.path, self.query, headers=headers)
        return client.generic(
            self.handler.method.upper(),
            self.path,
            json.dumps(self.content),
            content_type="application/json",
            headers=headers,
        )

    @property
    def sent(self) -> str:
        """All that the request itself says."""
        return f"{self.path} {self.query} {self.content}"


@dataclass(frozen=True, slots=True)
class Seen:
    """A reply as text: status line, headers and body."""

    status: int
    text: str


def seen(response: HttpResponseBase) -> Seen:
    """Read a reply to its end; a fault in the middle of a stream is not hidden."""
    body = b"".join(response).decode(errors="replace")
    response.close()
    return Seen(response.status_code, f"{response.headers}\n{body}")


def body_routes() -> list[Handler]:
    """Return every handler at a body's host, and HEAD wherever there is a GET."""
    found = handlers(get_resolver("sabha.config.urls.body"))
    heads = [
        Handler(item.path, "head", item.view, item.requirement, item.converters)
        for item in found
        if item.method == "get"
    ]
    return [*found, *heads]


def attempts(*, own: Tenant, other: Tenant, cursors: tuple[str, ...] = ()) -> Iterator[Attempt]:
    """Yield every handler of a body's host with own and other ids mixed."""
    for handler in body_routes():
        for path, is_foreign in _paths(handler, own, other):
            # Whoever holds an invitation's link may open it at its own host, and accept it.
            if own.invitation in path:
                continue
            for query in _queries(handler, other, cursors):
                content = {} if handler.method in {"get", "head"} else _content(other)
                yield Attempt(handler, path, query, content, is_foreign)


def attempts_at_home(tenant: Tenant) -> Iterator[Attempt]:
    """Yield every reading handler with the tenant's own ids."""
    for handler in body_routes():
        if handler.method == "get" and not handler.path.startswith(_OF_NO_BODY):
            values = [_own(tenant, *parameter) for parameter in _PARAMETER.findall(handler.path)]
            asked = _ASKED_AT_HOME.get(handler.path, {})
            query = {key: text.format(file=tenant.planted.file) for key, text in asked.items()}
            yield Attempt(handler, _filled(handler, values), query)


def _paths(handler: Handler, own: Tenant, other: Tenant) -> Iterator[tuple[str, bool]]:
    """Fill one place with each foreign id and the others with own ones; then all with foreign."""
    parameters = _PARAMETER.findall(handler.path)
    at_home = [_own(own, *parameter) for parameter in parameters]
    yield _filled(handler, at_home), own is other and bool(parameters)
    for place, (kind, _) in enumerate(parameters):
        for value in _foreign(other, kind):
            yield _filled(handler, [*at_home[:place], value, *at_home[place + 1 :]]), True
    if len(parameters) > 1:
        yield _filled(handler, [_own(other, *parameter) for parameter in parameters]), True


def _filled(handler: Handler, values: list[str]) -> str:
    rest = iter(values)
    return "/" + _PARAMETER.sub(lambda _: next(rest), handler.path)


def _foreign(other: Tenant, kind: str) -> list[str]:
    if kind == "uuid":
        return [str(key) for key in other.planted.ids]
    place = f"{other.ref.schema}/{other.planted.document}"
    return [other.invitation, place] if kind == "path" else [other.invitation]


def _own(own: Tenant, kind: str, name: str) -> str:
    if kind == "uuid":
        return str(own.planted.of_parameter(name.removesuffix("_id")))
    return own.invitation if kind != "path" else "office"


def _queries(handler: Handler, other: Tenant, cursors: tuple[str, ...]) -> list[dict[str, str]]:
    if handler.method not in {"get", "head"} or handler.converters:
        return [{}]
    ids = {name: str(getattr(other.planted, name)) for name in ("seat", "file", "complaint")}
    asked = [{key: value.format(**ids) for key, value in query.items()} for query in _QUERIES]
    return [*asked, *({"cursor": cursor, "limit": "200"} for cursor in cursors)]


def ids_sent(other: Tenant) -> str:
    """Return the other body's ids that requests carry, which a record of requests keeps."""
    return f"{[str(key) for key in other.planted.ids]} {_content(other)}"


def _content(other: Tenant) -> dict[str, Any]:
    """Return what satisfies every form there is, naming the other body's records throughout."""
    planted = other.planted
    named = {
        name: str(getattr(planted, name))
        for name in ("seat", "file", "document", "attachment", "complaint", "user")
    }
    return {
        **named,
        **{f"{name}_id": value for name, value in named.items()},
        "id": named["file"],
        "body": str(other.ref.id),
        "schema": other.ref.schema,
        "service": SERVICE,
        "subject": "x",
        "applicant_name": "x",
        "note": "x",
        "text": "x",
        "outcome": "approved",
        "reason": "x",
        "answer": "x",
        "category": "water",
        "starts_on": "2031-01-01",
        "ends_on": "2031-01-02",
        "relieved_on": "2031-01-01",
        "lost": "password",
        "place": "x",
        "description": "x",
        "language": "en",
        "login": other.secretary.login,
        "password": "not-the-password",
        "token": other.invitation,
    }
