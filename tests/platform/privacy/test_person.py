"""Is a record shown to the person it is about, and to nobody whose number ends alike?"""

from __future__ import annotations

from uuid import UUID

import pytest

from sabha.privacy.person import Holding, Person, phone_canonical

AMINA = Person(user_id=UUID(int=1), names=("Amina K.", "അമിന കെ."), phone="+919847014321")


@pytest.mark.parametrize(
    "written",
    ["9847014321", "+91 98470 14321", "0 98470-14321", "919847014321", "(+91) 9847014321"],
)
def test_an_indian_number_is_known_however_it_is_written(written: str) -> None:
    assert AMINA.has_phone(written)


@pytest.mark.parametrize(
    "written",
    ["", "9847014322", "+971 984701 4321", "+1 984 701 4321", "14321", "call me", "0000000000"],
)
def test_another_number_is_not_hers(written: str) -> None:
    assert not AMINA.has_phone(written)


def test_without_a_proven_phone_no_number_matches() -> None:
    nobody = Person(user_id=UUID(int=2), names=("Amina",))

    assert not nobody.has_phone("")
    assert not nobody.has_phone("call me")


@pytest.mark.parametrize("written", ["AMINA K", "amina  k.", "അമിന  കെ", "Amina.K"])
def test_a_name_is_known_in_its_spellings(written: str) -> None:
    assert AMINA.is_called(written)


@pytest.mark.parametrize("written", ["", " ", "Amina", "Amina K M", "Salim"])
def test_another_name_is_not_hers(written: str) -> None:
    assert not AMINA.is_called(written)


def test_who_gave_no_name_is_called_nothing() -> None:
    assert not Person(user_id=UUID(int=3), names=("", "."), phone="+919847014321").is_called("")


def test_numbers_abroad_are_kept_as_such() -> None:
    assert phone_canonical("+971 50 123 4567") == "+971501234567"
    assert phone_canonical("nonsense") == ""


def test_what_modules_hold_is_joined() -> None:
    assert Holding.joined([Holding(withheld=1), Holding(), Holding(withheld=2)]) == Holding(
        withheld=3
    )
