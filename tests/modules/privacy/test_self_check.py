"""Does a new body have what privacy needs?"""

from __future__ import annotations

from modules.privacy.self_check import run
from sabha.database.body import BodyRef
from sabha.database.work import body_work


def test_a_new_body_passes(body_a: BodyRef) -> None:
    with body_work(body_a):
        run()
