"""Was this creating call made before, and what was answered then?

Replies are kept on the plane of the call, in its own transaction, so a second call with the same
key waits for the first to end. The settings name the control plane's store.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import pkgutil
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Protocol, TypeVar, cast
from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import DomainError
from sabha.http.views import REFUSED, PlatformView
from sabha.idempotency.sealing import SealBrokenError, seal, unseal
from sabha.idempotency.services import KeyReusedError, Reply, reply_remember, reply_remembered

_KEY = re.compile(r"[\x21-\x7e]{8,128}")
ROUTE_LENGTH = 200
KEPT_HEADERS = ("ETag", "Location")

Handler = TypeVar("Handler", bound=Callable[..., Response])


class KeyMalformedError(DomainError):
    """The Idempotency-Key is not 8 to 128 visible ASCII characters."""

    code = "idempotency-key-malformed"
    status = 400
    title_en = "The Idempotency-Key must be 8 to 128 visible characters."
    title_ml = "Idempotency-Key 8 മുതൽ 128 വരെ അക്ഷരങ്ങളാകണം."


class ConsoleReply(Protocol):
    """A reply that the console gave before; `fingerprint` is that of the request it answered."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def status(self) -> int: ...
    @property
    def body(self) -> Any: ...


class ConsoleReplies(Protocol):
    """The control plane's store, which the settings name; its keys are 64 hex digits."""

    def reply_remembered(self, *, key: str, fingerprint: str) -> ConsoleReply | None: ...
    def reply_remember(self, *, key: str, fingerprint: str, status: int, body: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class Claim:
    """One request that wants to happen once: the caller's key, the caller, what was asked."""

    key: str
    actor_id: UUID | None
    route: str
    fingerprint: str

    @property
    def scoped(self) -> str:
        """The key with caller and route folded in, as 64 hex digits."""
        return hashlib.sha256(f"{self.actor_id}\n{self.route}\n{self.key}".encode()).hexdigest()


def idempotent(handler: Handler) -> Handler:
    """Make a creating handler answer a repeated Idempotency-Key with the first reply."""

    @wraps(handler)
    def replaying(view: PlatformView, request: Request, *args: Any, **kwargs: Any) -> Response:
        if "Idempotency-Key" not in request.headers:
            return handler(view, request, *args, **kwargs)
        claim = claim_of(view, request)
        kept = _body_reply(claim) if view.is_in_body else _console_reply(claim)
        if kept is not None:
            again = {**kept.headers, "Idempotent-Replayed": "true"}
            return Response(kept.response, status=kept.status, headers=again)
        response = handler(view, request, *args, **kwargs)
        if response.status_code < REFUSED:
            _keep(claim, _reply(response), is_in_body=view.is_in_body)
        return response

    vars(replaying)["takes_idempotency_key"] = True
    return cast("Handler", replaying)


def claim_of(view: PlatformView, request: Request) -> Claim:
    """Return what the request claims.

    Raises:
        KeyMalformedError: the key is too short, too long or has spaces.
    """
    key = request.headers["Idempotency-Key"]
    if not _KEY.fullmatch(key):
        raise KeyMalformedError
    actor_id = view.actor.user_id if view.actor else None
    route = f"{request.method} {request.path}"[:ROUTE_LENGTH]
    return Claim(key, actor_id, route, request_hash(request))


def _body_reply(claim: Claim) -> Reply | None:
    return reply_remembered(
        key=claim.key,
        actor_id=claim.actor_id,
        route=claim.route,
        request_hash=claim.fingerprint,
    )


def _console_reply(claim: Claim) -> Reply | None:
    found = _console().reply_remembered(key=claim.scoped, fingerprint=claim.fingerprint)
    if found is None:
        return None
    if found.fingerprint != claim.fingerprint:
        raise KeyReusedError
    try:
        body = unseal(found.body)
    except SealBrokenError:
        raise KeyReusedError from None
    return Reply(found.status, body["response"], body["headers"])


def _keep(claim: Claim, reply: Reply, *, is_in_body: bool) -> None:
    if is_in_body:
        reply_remember(key=claim.key, actor_id=claim.actor_id, route=claim.route, reply=reply)
        return
    body = {"response": reply.response, "headers": dict(reply.headers)}
    _console().reply_remember(
        key=claim.scoped, fingerprint=claim.fingerprint, status=reply.status, body=seal(body)
    )


def _console() -> ConsoleReplies:
    store: ConsoleReplies = pkgutil.resolve_name(settings.CONSOLE_IDEMPOTENCY)
    return store


def _reply(response: Response) -> Reply:
    body = json.loads(JSONRenderer().render(response.data) or b"null")
    kept = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    return Reply(status=response.status_code, response=body, headers=kept)


def request_hash(request: Request) -> str:
    """Return 64 hex digits that differ when fields or files of the request differ.

    Keyed, so that nobody who has the digest can try what the request may have said.
    """
    digest = hmac.new(settings.SECRET_KEY.encode(), digestmod=hashlib.sha256)
    data = request.data
    named: Any = data.lists() if isinstance(data, QueryDict) else [("", [data])]
    for name, values in sorted(named):
        digest.update(json.dumps([name, [_printed(item) for item in values]]).encode())
    return digest.hexdigest()


def _printed(value: Any) -> Any:
    if not isinstance(value, UploadedFile):
        return json.loads(json.dumps(value, sort_keys=True, default=str))
    content = hashlib.sha256()
    for chunk in value.chunks():
        content.update(chunk)
    value.seek(0)
    return [value.name, value.size, content.hexdigest()]
