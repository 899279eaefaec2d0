"""Are codes shown in a demonstration, and nowhere else?"""

from __future__ import annotations

import base64

import pytest

from sabha.errors import NotFoundError
from tenants.demo.codes import code_now, demo_codes
from tenants.demo.people import CONSOLE


def test_no_code_is_shown_outside_a_demonstration() -> None:
    with pytest.raises(NotFoundError):
        demo_codes()


def test_every_key_is_one_and_no_two_are_the_same() -> None:
    keys = [person.app_key for person in CONSOLE]

    assert len({base64.b32decode(key) for key in keys}) == len(CONSOLE)
    assert all(len(base64.b32decode(key)) == 20 for key in keys)


def test_a_code_has_six_digits() -> None:
    assert all(code_now(person).isdecimal() and len(code_now(person)) == 6 for person in CONSOLE)
