"""In what shape do masters leave the control plane?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

LimitUnit = Literal["calendar", "working"]


@dataclass(frozen=True, slots=True)
class DocumentNeed:
    """A paper that an application needs."""

    code: str
    name_en: str
    name_ml: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A service with the limit that is in force; `limit_days` is None where none is known.

    A limit that is not confirmed must be shown as such, with its source.
    """

    code: str
    module: str
    name_en: str
    name_ml: str
    body_types: frozenset[str]
    documents: tuple[DocumentNeed, ...]
    limit_days: int | None
    limit_unit: LimitUnit
    limit_source: str
    is_limit_confirmed: bool


@dataclass(frozen=True, slots=True)
class HolidayCard:
    """A day on which the state's offices are closed, as far as `is_confirmed` says."""

    on: date
    name_en: str
    name_ml: str
    source: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A role that every new body begins with.

    What it `keeps` stays with it alone; a read-only role takes no right to change anything.
    """

    code: str
    name_en: str
    name_ml: str
    keeps: frozenset[str] = frozenset()
    is_read_only: bool = False


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A seat that a new body begins with, in order of rank within its office."""

    code: str
    name_en: str
    name_ml: str
    designation_en: str
    designation_ml: str
    section_code: str
    section_en: str
    section_ml: str
    roles: tuple[str, ...]
    position: int
    reports_to: str = ""
    is_for_visitors: bool = False
