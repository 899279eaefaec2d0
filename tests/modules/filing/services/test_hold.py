"""How is a file held back from erasure, and let go again?"""

from __future__ import annotations

from typing import Any

import pytest

from modules.filing.models import File
from modules.filing.rules.abilities import FileNotHeldError
from modules.filing.services.hold import HoldWithoutReasonError, file_hold, file_release
from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.errors import ChangedMeanwhileError
from tests.modules.filing.office import at_seat, file_made

REASON = "W.P.(C) 4/2026"


def told(file: File) -> list[tuple[str, Any]]:
    entries = AuditEntry.objects.filter(subject_id=file.id).order_by("id")
    return [(entry.action, entry.after) for entry in entries]


def test_a_hold_says_why_until_it_is_lifted(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary"):
        file = file_made()

        held = file_hold(file_id=file.id, reason=f"  {REASON} ")
        assert (held.hold_reason, held.version) == (REASON, 2)
        released = file_release(file_id=file.id, version=2)

        assert (released.hold_reason, released.version) == ("", 3)
        assert told(file)[-2:] == [
            ("filing.file.hold", {"hold_reason": REASON}),
            ("filing.file.release", {"hold_reason": ""}),
        ]


def test_a_hold_leaves_the_clock_and_the_seat_alone(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary"):
        file = file_made(service="information-request")

    with at_seat(body_a, "head_clerk"):
        held = file_hold(file_id=file.id, reason=REASON)

    assert (held.due_on, held.seat_id, held.state) == (file.due_on, file.seat_id, file.state)


def test_a_hold_needs_its_reason(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

        with pytest.raises(HoldWithoutReasonError):
            file_hold(file_id=file.id, reason="  ")


def test_a_hold_that_was_said_anew_is_not_lifted_unread(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()
        file_hold(file_id=file.id, reason=REASON)
        file_hold(file_id=file.id, reason="Audit enquiry 7/2026")

        with pytest.raises(ChangedMeanwhileError):
            file_release(file_id=file.id, version=2)


def test_what_nothing_holds_is_not_released(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

        with pytest.raises(FileNotHeldError):
            file_release(file_id=file.id)
