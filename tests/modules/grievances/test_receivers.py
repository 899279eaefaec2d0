"""Does the complaints register hear of its files?"""

from __future__ import annotations

from modules.filing.public import Outcome, file_close
from sabha.database.body import BodyRef
from sabha.events.services import outbox_deliver
from tests.modules.filing.office import at_seat
from tests.modules.grievances.test_services import complained


def test_a_decided_file_answers_its_complaint(body_a: BodyRef) -> None:

    with at_seat(body_a):
        complaint = complained()
        file_close(file_id=complaint.file_id, outcome=Outcome.APPROVED, reason="മാറ്റി")

        outbox_deliver()

        complaint.refresh_from_db()
    assert (complaint.state, complaint.answer) == ("resolved", "മാറ്റി")
