"""Which rows come next, however many arrive meanwhile?

A page begins after the last row shown, found by the values that order it (keyset), never by
counting. PostgreSQL's own order of nulls is kept: last when ascending, first when descending.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.core import signing
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q, QuerySet

from sabha.errors import DomainError

SALT = "sabha.cursor"
DEFAULT_LIMIT = 50
LARGEST_LIMIT = 200

Row = TypeVar("Row")
Values = tuple[Any, ...]


class CursorError(DomainError):
    """The cursor was not made here, or belongs to another order."""

    code = "cursor-invalid"
    status = 400
    title_en = "This place in the list is no longer known. Start again from the top."
    title_ml = "പട്ടികയിലെ ഈ സ്ഥാനം ഇപ്പോൾ അറിയില്ല. തുടക്കം മുതൽ നോക്കുക."


class LimitError(DomainError):
    """The number of rows asked for is not one."""

    code = "limit-invalid"
    status = 400
    title_en = "Ask for 1 to {largest} rows."
    title_ml = "1 മുതൽ {largest} വരെ വരികൾ ആവശ്യപ്പെടാം."


@dataclass(frozen=True, slots=True)
class CursorPage(Generic[Row]):
    """Rows of one page; `next` and `previous` are cursors, None at the ends."""

    next: str | None
    previous: str | None
    results: list[Row]


@dataclass(frozen=True, slots=True)
class _Key:
    """One column of an order."""

    name: str
    is_descending: bool
    is_nullable: bool = True


def page_of(
    rows: QuerySet[Any, Row] | Sequence[Row],
    *,
    order: Sequence[str],
    cursor: str | None = None,
    limit: str | int | None = None,
) -> CursorPage[Row]:
    """Return one page of `rows`, a queryset or a list in memory.

    `order` names columns as Django does ("-received_on", "id"); together they must be unique.

    Raises:
        CursorError: `cursor` was not made here for this order.
        LimitError: `limit` is no number from 1 to 200.
    """
    keys = [_key(name, rows) for name in order]
    is_backward, values = _read(cursor, order) if cursor else (False, None)
    count = _limit(limit)
    walked = [_turned(key) for key in keys] if is_backward else keys
    found = _fetch(rows, walked, values, count + 1)
    has_more = len(found) > count
    results = found[:count][::-1] if is_backward else found[:count]
    has_next = bool(results) and (is_backward or has_more)
    has_previous = bool(results) and (has_more if is_backward else cursor is not None)
    return CursorPage(
        next=_write(results[-1], keys, order, is_backward=False) if has_next else None,
        previous=_write(results[0], keys, order, is_backward=True) if has_previous else None,
        results=results,
    )


def _key(name: str, rows: QuerySet[Any, Row] | Sequence[Row]) -> _Key:
    bare = name.removeprefix("-")
    return _Key(bare, name.startswith("-"), _is_nullable(bare, rows))


def _is_nullable(name: str, rows: QuerySet[Any, Row] | Sequence[Row]) -> bool:
    if not isinstance(rows, QuerySet):
        return True
    try:
        return bool(getattr(rows.query.get_meta().get_field(name), "null", True))
    except FieldDoesNotExist:
        return True


def _turned(key: _Key) -> _Key:
    return _Key(key.name, not key.is_descending, key.is_nullable)


def _limit(given: str | int | None) -> int:
    if given is None or given == "":
        return DEFAULT_LIMIT
    try:
        number = int(given)
    except ValueError:
        raise LimitError(largest=LARGEST_LIMIT) from None
    if not 1 <= number <= LARGEST_LIMIT:
        raise LimitError(largest=LARGEST_LIMIT)
    return number


def _fetch(
    rows: QuerySet[Any, Row] | Sequence[Row],
    keys: Sequence[_Key],
    values: Values | None,
    count: int,
) -> list[Row]:
    if isinstance(rows, QuerySet):
        ordered = rows.order_by(*(f"-{k.name}" if k.is_descending else k.name for k in keys))
        condition = Q() if values is None else _after(keys, values)
        return list(ordered.filter(condition)[:count])
    found = list(rows)
    for key in reversed(keys):
        found.sort(key=partial(_rank_in, name=key.name), reverse=key.is_descending)
    if values is not None:
        found = [row for row in found if _comes_after(row, keys, values)]
    return found[:count]


def _after(keys: Sequence[_Key], values: Values) -> Q:
    """Return `a` beyond its value, or level with it and the rest beyond theirs.

    The outer bound repeats what the rest implies: it is what an index can be entered with.
    """
    key, value = keys[0], values[0]
    beyond = _beyond(key, value)
    if len(keys) == 1:
        return beyond
    level = Q(**{f"{key.name}__isnull": True}) if value is None else Q(**{key.name: value})
    either = beyond | (level & _after(keys[1:], values[1:]))
    if value is None or key.is_nullable:
        return either
    return Q(**{f"{key.name}__{'lte' if key.is_descending else 'gte'}": value}) & either


def _beyond(key: _Key, value: Any) -> Q:
    if value is None:
        return Q(**{f"{key.name}__isnull": False}) if key.is_descending else Q(pk__in=())
    beyond = Q(**{f"{key.name}__{'lt' if key.is_descending else 'gt'}": value})
    is_null_beyond = key.is_nullable and not key.is_descending
    return beyond | Q(**{f"{key.name}__isnull": True}) if is_null_beyond else beyond


def _comes_after(row: Any, keys: Sequence[_Key], values: Values) -> bool:
    for key, value in zip(keys, values, strict=True):
        here, there = _rank(_value(row, key.name)), _rank(value)
        if here != there:
            return here < there if key.is_descending else here > there
    return False


def _rank(value: Any) -> tuple[bool, Any]:
    return (value is None, 0 if value is None else value)


def _rank_in(row: Any, *, name: str) -> tuple[bool, Any]:
    return _rank(_value(row, name))


def _value(row: Any, name: str) -> Any:
    if isinstance(row, Mapping):
        return row[name]
    for part in name.split("__"):
        row = getattr(row, part)
    return row


def _write(row: Any, keys: Sequence[_Key], order: Sequence[str], *, is_backward: bool) -> str:
    values = [_packed(_value(row, key.name)) for key in keys]
    return signing.dumps([_order_mark(order), int(is_backward), values], salt=SALT)


def _read(cursor: str, order: Sequence[str]) -> tuple[bool, Values]:
    try:
        mark, is_backward, values = signing.loads(cursor, salt=SALT)
    except signing.BadSignature:
        raise CursorError from None
    if mark != _order_mark(order):
        raise CursorError
    return bool(is_backward), tuple(_unpacked(kind, text) for kind, text in values)


def _order_mark(order: Sequence[str]) -> str:
    return hashlib.sha256(",".join(order).encode()).hexdigest()[:8]


def _packed(value: Any) -> tuple[str, Any]:
    if isinstance(value, datetime | date):
        return type(value).__name__, value.isoformat()
    if isinstance(value, UUID | Decimal):
        return type(value).__name__, str(value)
    return "plain", value


def _unpacked(kind: str, text: Any) -> Any:
    readers: dict[str, Callable[[Any], Any]] = {
        "datetime": datetime.fromisoformat,
        "date": date.fromisoformat,
        "UUID": UUID,
        "Decimal": Decimal,
        "plain": lambda value: value,
    }
    return readers[kind](text)
