"""Does the complaints register work in this local body?"""

from __future__ import annotations

from dataclasses import replace

from modules.grievances.rules import Category, ComplaintState
from modules.grievances.services import Complainant, complaint_register, complaint_resolve
from sabha.errors import DomainError
from sabha.identity.actor import SYSTEM, acting_as
from sabha.seats.selectors import seat_list


class GrievancesCheckError(DomainError):
    """A complaint did not go its way in a new body."""

    code = "grievances-check"
    status = 500
    title_en = "Complaints do not work here: {problem}."
    title_ml = "ഇവിടെ പരാതികൾ പ്രവർത്തിക്കുന്നില്ല: {problem}."


def run() -> None:
    """Take and answer one complaint; the caller rolls it back.

    Raises:
        DomainError: any step was refused.
    """
    seats = seat_list()
    if not seats:
        raise GrievancesCheckError(problem="no seats")
    with acting_as(replace(SYSTEM, seat_id=seats[0].id)):
        complaint = complaint_register(
            category=Category.OTHER,
            place="പരിശോധന",
            description="പരിശോധന",
            complainant=Complainant(),
        )
        resolved = complaint_resolve(
            complaint_id=complaint.id, version=complaint.version, answer="പരിശോധന"
        )
    if resolved.state != ComplaintState.RESOLVED:
        raise GrievancesCheckError(problem="an answer changed nothing")
