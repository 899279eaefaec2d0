"""How is a file decided?"""

from __future__ import annotations

import pytest

from modules.filing.models import File
from modules.filing.rules.abilities import FileDecidedError
from modules.filing.rules.states import Outcome
from modules.filing.services.decision import RejectionWithoutReasonError, file_decide
from modules.filing.services.note import note_add
from sabha.database.body import BodyRef
from sabha.errors import ChangedMeanwhileError
from sabha.events.models import OutboxEvent
from tests.modules.filing.office import at_seat, file_made


@pytest.mark.parametrize("outcome", Outcome)
def test_a_decision_leaves_the_file_in_its_state(body_a: BodyRef, outcome: Outcome) -> None:
    with at_seat(body_a, "secretary"):
        file = file_made()

        decision = file_decide(file_id=file.id, version=1, outcome=outcome, reason="ചട്ടം 5 പ്രകാരം")

        assert File.objects.get(pk=file.id).state == outcome
        assert OutboxEvent.objects.get(name="filing.file.decided").payload["outcome"] == outcome
    assert (decision.by_name, decision.reason) == ("രമ കെ.", "ചട്ടം 5 പ്രകാരം")


def test_a_rejection_says_why(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary"):
        file = file_made()

        with pytest.raises(RejectionWithoutReasonError):
            file_decide(file_id=file.id, version=1, outcome=Outcome.REJECTED, reason="  ")


def test_a_file_is_decided_once_and_takes_nothing_after(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary"):
        file = file_made()
        file_decide(file_id=file.id, version=1, outcome=Outcome.APPROVED)

        with pytest.raises(FileDecidedError):
            file_decide(file_id=file.id, version=2, outcome=Outcome.APPROVED)
        with pytest.raises(FileDecidedError):
            note_add(file_id=file.id, text="വൈകി")


def test_a_decision_on_what_changed_meanwhile_is_refused(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary"):
        file = file_made()
        note_add(file_id=file.id, text="പുതിയ വിവരം")

        with pytest.raises(ChangedMeanwhileError):
            file_decide(file_id=file.id, version=1, outcome=Outcome.APPROVED)
