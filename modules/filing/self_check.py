"""Can this local body register a file?"""

from __future__ import annotations

from dataclasses import replace

from modules.filing.manifest import MANIFEST
from modules.filing.public import Applicant, file_open
from sabha.database.body import current_body
from sabha.errors import DomainError
from sabha.identity.actor import SYSTEM, acting_as
from sabha.seats.selectors import seat_list
from tenants.masters.public import service_list


class FilingCheckError(DomainError):
    """A new body lacks what filing needs."""

    code = "filing-check"
    status = 500
    title_en = "Filing does not work here: {problem}."
    title_ml = "ഇവിടെ ഫയലിംഗ് പ്രവർത്തിക്കുന്നില്ല: {problem}."


def run() -> None:
    """Register one file; the caller rolls it back.

    It runs for every new body, so it does no more than prove that numbers, seats, services, audit
    and outbox are there and writable.

    Raises:
        DomainError: it was refused.
    """
    seats = seat_list()
    services = service_list(module=MANIFEST.slug, body_type=current_body().type)
    if not seats or not services:
        raise FilingCheckError(problem="no seats" if not seats else "no services")
    with acting_as(replace(SYSTEM, seat_id=seats[0].id)):
        file_open(
            service_code=services[0].code, subject="പരിശോധന", applicant=Applicant(name="Sabha")
        )
