"""From what is a new office laid out?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SectionTemplate:
    """A section that the office starts with."""

    code: str
    name_en: str
    name_ml: str


@dataclass(frozen=True, slots=True)
class RoleTemplate:
    """A role that the office starts with; modules add their permissions to it by its code."""

    code: str
    name_en: str
    name_ml: str
    permissions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatTemplate:
    """A seat that the office starts with.

    `section`, `reports_to` and `roles` are codes; blank means none. A visitors' seat takes postings
    with an end only.
    """

    code: str
    name_en: str
    name_ml: str
    designation_en: str
    designation_ml: str
    section: str = ""
    reports_to: str = ""
    roles: tuple[str, ...] = ()
    position: int = 0
    is_for_visitors: bool = False


@dataclass(frozen=True, slots=True)
class OfficeTemplate:
    """A whole office: its sections, roles and seats."""

    sections: tuple[SectionTemplate, ...] = ()
    roles: tuple[RoleTemplate, ...] = ()
    seats: tuple[SeatTemplate, ...] = ()
