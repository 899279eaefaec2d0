"""Can this local body take a complaint?"""

from __future__ import annotations

from dataclasses import replace

from modules.grievances.rules import Category
from modules.grievances.services import Complainant, complaint_register
from sabha.errors import DomainError
from sabha.identity.actor import SYSTEM, acting_as
from sabha.seats.selectors import seat_list


class GrievancesCheckError(DomainError):
    """A new body lacks what complaints need."""

    code = "grievances-check"
    status = 500
    title_en = "Complaints do not work here: {problem}."
    title_ml = "ഇവിടെ പരാതികൾ പ്രവർത്തിക്കുന്നില്ല: {problem}."


def run() -> None:
    """Take one complaint; the caller rolls it back.

    Raises:
        DomainError: it was refused.
    """
    seats = seat_list()
    if not seats:
        raise GrievancesCheckError(problem="no seats")
    with acting_as(replace(SYSTEM, seat_id=seats[0].id)):
        complaint_register(
            category=Category.OTHER,
            place="പരിശോധന",
            description="പരിശോധന",
            complainant=Complainant(),
        )
