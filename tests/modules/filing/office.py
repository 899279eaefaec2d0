"""How do tests of filing sit at a seat and register files?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from modules.filing.manifest import MANIFEST
from modules.filing.models import File
from modules.filing.services.file import Applicant, file_register
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.identity.actor import Actor, acting_as
from sabha.seats.selectors import seat_by_code

SERVICE = "general-application"
EVERYTHING = frozenset(permission.code for permission in MANIFEST.permissions)


@contextmanager
def at_seat(body: BodyRef, code: str = "section_clerk_1") -> Iterator[UUID]:
    """Work in `body` from a seat that may do everything; yields the seat's id."""
    with body_work(body):
        seat = seat_by_code(code=code)
        actor = Actor(
            kind="staff",
            name="രമ കെ.",
            name_en="Rema K.",
            user_id=uuid7(),
            seat_id=seat.id,
            designation=seat.designation_ml,
            designation_en=seat.designation_en,
            permissions=EVERYTHING,
        )
        with acting_as(actor):
            yield seat.id


def seat_id_of(code: str) -> UUID:
    """Return the id of a seat; call inside a body."""
    return seat_by_code(code=code).id


def file_made(
    *,
    subject: str = "കെട്ടിട നമ്പർ",
    name: str = "ലീല മേനോൻ",
    phone: str = "",
    service: str = SERVICE,
    received_on: date | None = None,
) -> File:
    """Register a file at the acting seat."""
    return file_register(
        service_code=service,
        subject=subject,
        applicant=Applicant(name=name, phone=phone, address="വാർഡ് 4"),
        received_on=received_on,
    )


def registration(**changes: Any) -> dict[str, Any]:
    """Return what a front office posts."""
    return {
        "service": SERVICE,
        "subject": "വഴി വിളക്ക്",
        "applicant_name": "ലീല മേനോൻ",
        "applicant_phone": "+91 9447012345",
        "applicant_address": "വാർഡ് 4, പയ്യൂർ",
        **changes,
    }
