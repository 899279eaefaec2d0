"""Whose data is asked for, and in what shape does a module say what it holds?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

import phonenumbers
from django.db.models import F, Func, Value
from django.db.models.functions import Right

from sabha.database.text import search_key

COUNTRY = "IN"
NATIONAL = 10


@dataclass(frozen=True, slots=True)
class Person:
    """A signed-in resident by what was proven: a phone (E.164) or an address, each or blank."""

    user_id: UUID
    names: tuple[str, ...]
    phone: str = ""
    email: str = ""

    def has_phone(self, written: str) -> bool:
        """Is the number, as somebody wrote it, the proven one? A blank one never is."""
        return bool(self.phone) and phone_canonical(written) == self.phone

    @property
    def national(self) -> str:
        """What `national_number` is of the person's phone."""
        return self.phone[-NATIONAL:]

    def is_called(self, written: str) -> bool:
        """Is the name, as somebody wrote it, one of the person's?

        A family, a neighbour or a service centre often lends its phone, so that the phone alone
        does not say whose matter it is.
        """
        return bool(_name(written)) and _name(written) in map(_name, self.names)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is held, under its name in both languages."""

    label_en: str
    label_ml: str
    value: str


@dataclass(frozen=True, slots=True)
class PersonalRecord:
    """A record about the person: which, since when, and all that it holds of them."""

    subject: str
    id: UUID
    title_en: str
    title_ml: str
    at: datetime
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """What one module holds.

    `withheld` counts records that bear the person's phone under another's name: they are not shown.
    """

    records: tuple[PersonalRecord, ...] = ()
    withheld: int = 0

    @classmethod
    def joined(cls, parts: Iterable[Holding]) -> Holding:
        """Return what several modules hold together."""
        found = tuple(parts)
        records = tuple(record for part in found for record in part.records)
        return cls(records, sum(part.withheld for part in found))


class Finder(Protocol):
    """A module's function that its manifest names as `personal_data`."""

    def __call__(self, *, person: Person) -> Holding: ...


def phone_canonical(written: str) -> str:
    """Return a number as E.164, taking it for an Indian one unless it says otherwise; else ""."""
    try:
        number = phonenumbers.parse(written, COUNTRY)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def national_number(column: str) -> Right:
    """Return the expression for the last ten digits of a column, to be indexed and asked for.

    It narrows a search alone: numbers of two countries can end alike, see `Person.has_phone`.
    """
    digits = Func(F(column), Value("[^0-9]"), Value(""), Value("g"), function="regexp_replace")
    return Right(digits, NATIONAL)


def _name(written: str) -> str:
    return search_key(written).replace(".", " ").replace(" ", "")
