"""Was this very request answered before, and with what?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sabha.errors import DomainError
from sabha.idempotency.models import IdempotencyRecord, IdempotencyRecordBase
from sabha.idempotency.sealing import SealBrokenError, seal, unseal


class KeyReusedError(DomainError):
    """The key came before with another request."""

    code = "idempotency-key-reused"
    status = 422
    title_en = "This Idempotency-Key was used for another request; send a new one."
    title_ml = "ഈ Idempotency-Key മറ്റൊരു അപേക്ഷയ്ക്ക് ഉപയോഗിച്ചതാണ്; പുതിയത് അയയ്ക്കുക."


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to be given again, word for word: HTTP status, JSON body, headers that matter."""

    status: int
    response: Any
    headers: Mapping[str, str] = field(default_factory=dict)


def reply_remembered(
    *,
    key: str,
    actor_id: UUID | None,
    route: str,
    request_hash: str,
    records: type[IdempotencyRecordBase] = IdempotencyRecord,
) -> Reply | None:
    """Return the reply given to this request before; None claims the key for the work under way.

    Call it first in the transaction of the change and `reply_remember` last. A second request with
    the same key waits here until the first has committed (then it gets that reply) or rolled back
    (then it claims the key itself).

    Raises:
        KeyReusedError: the key came before with another request, or its reply cannot be read.
    """
    claim = records(key=key, actor_id=actor_id, route=route, request_hash=request_hash)
    same = {"key": key, "actor_id": actor_id, "route": route}
    objects = records.objects
    objects.bulk_create([claim], ignore_conflicts=True)
    found = objects.get(**_lookup(same))
    if found.request_hash != request_hash:
        raise KeyReusedError
    if found.id == claim.id or found.status is None:
        return None
    try:
        return Reply(found.status, unseal(found.response), found.headers)
    except SealBrokenError:
        raise KeyReusedError from None


def reply_remember(
    *,
    key: str,
    actor_id: UUID | None,
    route: str,
    reply: Reply,
    records: type[IdempotencyRecordBase] = IdempotencyRecord,
) -> None:
    """Keep the reply, sealed, for the key that `reply_remembered` claimed in this transaction."""
    same = _lookup({"key": key, "actor_id": actor_id, "route": route})
    records.objects.filter(**same).update(
        status=reply.status, response=seal(reply.response), headers=dict(reply.headers)
    )


def replies_forget(
    *, before: datetime, records: type[IdempotencyRecordBase] = IdempotencyRecord
) -> int:
    """Drop the replies given before a moment; return how many."""
    gone, _ = records.objects.filter(created_at__lt=before).delete()
    return gone


def _lookup(same: Mapping[str, object]) -> dict[str, object]:
    """Turn None into IS NULL, which `=` would never match."""
    return {
        (name if value is not None else f"{name}__isnull"): _wanted(value)
        for name, value in same.items()
    }


def _wanted(value: object) -> object:
    return True if value is None else value
