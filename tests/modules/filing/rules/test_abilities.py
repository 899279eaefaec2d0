"""What may an actor do with a file, and why not?"""

from dataclasses import replace

import pytest

from modules.filing.rules.abilities import (
    PERMISSIONS,
    Act,
    FileDecidedError,
    FileErasedError,
    FileHeldElsewhereError,
    FileNotHeldError,
    NothingToReturnToError,
    Standing,
    ability_of,
    refusal_of,
)
from modules.filing.rules.states import FileState
from sabha.database.identifiers import uuid7
from sabha.errors import NotPermittedError
from sabha.identity.actor import Actor

SEAT, OTHER = uuid7(), uuid7()
CLERK = Actor(kind="staff", name="Clerk", seat_id=SEAT, permissions=frozenset(PERMISSIONS.values()))
HELD = Standing(
    number="1/2026", state=FileState.OPEN, seat_id=SEAT, came_from_id=OTHER, is_held=True
)
# What a court or an auditor asks for is held wherever it lies, decided or not.
OF_THE_OFFICE = {Act.HOLD, Act.RELEASE}
OF_THE_SEAT = [act for act in Act if act not in OF_THE_OFFICE]


@pytest.mark.parametrize("act", Act)
def test_the_seat_that_holds_a_file_may_do_all_that_its_permissions_say(act: Act) -> None:
    assert refusal_of(act=act, standing=HELD, actor=CLERK) is None


@pytest.mark.parametrize("act", Act)
def test_an_act_needs_its_permission(act: Act) -> None:
    actor = replace(CLERK, permissions=CLERK.permissions - {PERMISSIONS[act]})

    assert isinstance(refusal_of(act=act, standing=HELD, actor=actor), NotPermittedError)


@pytest.mark.parametrize("act", OF_THE_SEAT)
def test_another_seat_may_do_nothing(act: Act) -> None:
    refusal = refusal_of(act=act, standing=replace(HELD, seat_id=OTHER), actor=CLERK)

    assert isinstance(refusal, FileHeldElsewhereError)


@pytest.mark.parametrize("act", OF_THE_SEAT)
def test_somebody_without_a_seat_may_do_nothing(act: Act) -> None:
    refusal = refusal_of(act=act, standing=HELD, actor=replace(CLERK, seat_id=None))

    assert isinstance(refusal, FileHeldElsewhereError)


@pytest.mark.parametrize("act", OF_THE_SEAT)
@pytest.mark.parametrize("state", [FileState.APPROVED, FileState.REJECTED])
def test_nothing_follows_a_decision(act: Act, state: FileState) -> None:
    refusal = refusal_of(act=act, standing=replace(HELD, state=state), actor=CLERK)

    assert isinstance(refusal, FileDecidedError)


def test_a_file_cannot_be_returned_from_where_it_began() -> None:
    began = replace(HELD, came_from_id=None)

    refusal = refusal_of(act=Act.RETURN, standing=began, actor=CLERK)

    assert isinstance(refusal, NothingToReturnToError)


@pytest.mark.parametrize("act", OF_THE_OFFICE)
def test_a_decided_file_at_another_seat_is_held_and_released(act: Act) -> None:
    standing = replace(HELD, seat_id=OTHER, state=FileState.APPROVED)

    assert refusal_of(act=act, standing=standing, actor=CLERK) is None


@pytest.mark.parametrize("act", OF_THE_OFFICE)
def test_what_is_erased_cannot_be_held(act: Act) -> None:
    refusal = refusal_of(act=act, standing=replace(HELD, is_erased=True), actor=CLERK)

    assert isinstance(refusal, FileErasedError)


def test_what_is_not_held_cannot_be_released() -> None:
    refusal = refusal_of(act=Act.RELEASE, standing=replace(HELD, is_held=False), actor=CLERK)

    assert isinstance(refusal, FileNotHeldError)


def test_a_screen_is_told_the_reason_in_both_languages() -> None:
    ability = ability_of(act=Act.NOTE, standing=replace(HELD, seat_id=OTHER), actor=CLERK)

    assert not ability.is_allowed
    assert ability.reason_en == "File 1/2026 is at another seat."
    assert ability.reason_ml == "ഫയൽ 1/2026 മറ്റൊരു സീറ്റിലാണ്."
