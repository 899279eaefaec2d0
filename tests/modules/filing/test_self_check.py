"""Does a new body learn whether filing works there?"""

from __future__ import annotations

import pytest

from modules.filing.models import File
from modules.filing.self_check import FilingCheckError, run
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.models import Seat


def test_a_healthy_body_passes(body_a: BodyRef) -> None:
    with body_work(body_a):
        run()

        assert File.objects.get().state == "open"


def test_a_body_without_seats_fails(body_a: BodyRef) -> None:
    with body_work(body_a):
        Seat.objects.update(is_open=False)

        with pytest.raises(FilingCheckError, match="no seats"):
            run()
