"""Does filing work in this local body, from registration to decision?"""

from __future__ import annotations

from dataclasses import replace

from modules.filing.manifest import MANIFEST
from modules.filing.public import Applicant, FileState, Outcome, file_close, file_note, file_open
from sabha.database.body import current_body
from sabha.errors import DomainError
from sabha.identity.actor import SYSTEM, acting_as
from sabha.seats.selectors import seat_list
from tenants.masters.public import service_list


class FilingCheckError(DomainError):
    """A new body lacks what filing needs, or a file did not go its way."""

    code = "filing-check"
    status = 500
    title_en = "Filing does not work here: {problem}."
    title_ml = "ഇവിടെ ഫയലിംഗ് പ്രവർത്തിക്കുന്നില്ല: {problem}."


def run() -> None:
    """Register, note and decide one file; the caller rolls it back.

    Raises:
        DomainError: any step was refused.
    """
    seats = seat_list()
    services = service_list(module=MANIFEST.slug, body_type=current_body().type)
    if not seats or not services:
        raise FilingCheckError(problem="no seats" if not seats else "no services")
    with acting_as(replace(SYSTEM, seat_id=seats[0].id)):
        opened = file_open(
            service_code=services[0].code, subject="പരിശോധന", applicant=Applicant(name="Sabha")
        )
        file_note(file_id=opened.id, text="പരിശോധന")
        closed = file_close(file_id=opened.id, outcome=Outcome.APPROVED)
    if closed.state is not FileState.APPROVED:
        raise FilingCheckError(problem="a decision changed nothing")
