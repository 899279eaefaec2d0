"""What may an actor do with a file, and why not?"""

from dataclasses import replace

import pytest

from modules.filing.rules.abilities import (
    PERMISSIONS,
    Act,
    FileDecidedError,
    FileHeldElsewhereError,
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
HELD = Standing(number="1/2026", state=FileState.OPEN, seat_id=SEAT, came_from_id=OTHER)


@pytest.mark.parametrize("act", Act)
def test_the_seat_that_holds_a_file_may_do_all_that_its_permissions_say(act: Act) -> None:
    assert refusal_of(act=act, standing=HELD, actor=CLERK) is None


@pytest.mark.parametrize("act", Act)
def test_an_act_needs_its_permission(act: Act) -> None:
    actor = replace(CLERK, permissions=CLERK.permissions - {PERMISSIONS[act]})

    assert isinstance(refusal_of(act=act, standing=HELD, actor=actor), NotPermittedError)


@pytest.mark.parametrize("act", Act)
def test_another_seat_may_do_nothing(act: Act) -> None:
    refusal = refusal_of(act=act, standing=replace(HELD, seat_id=OTHER), actor=CLERK)

    assert isinstance(refusal, FileHeldElsewhereError)


@pytest.mark.parametrize("act", Act)
def test_somebody_without_a_seat_may_do_nothing(act: Act) -> None:
    refusal = refusal_of(act=act, standing=HELD, actor=replace(CLERK, seat_id=None))

    assert isinstance(refusal, FileHeldElsewhereError)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", [FileState.APPROVED, FileState.REJECTED])
def test_nothing_follows_a_decision(act: Act, state: FileState) -> None:
    refusal = refusal_of(act=act, standing=replace(HELD, state=state), actor=CLERK)

    assert isinstance(refusal, FileDecidedError)


def test_a_file_cannot_be_returned_from_where_it_began() -> None:
    began = replace(HELD, came_from_id=None)

    refusal = refusal_of(act=Act.RETURN, standing=began, actor=CLERK)

    assert isinstance(refusal, NothingToReturnToError)


def test_a_screen_is_told_the_reason_in_both_languages() -> None:
    ability = ability_of(act=Act.NOTE, standing=replace(HELD, seat_id=OTHER), actor=CLERK)

    assert not ability.is_allowed
    assert ability.reason_en == "File 1/2026 is at another seat."
    assert ability.reason_ml == "ഫയൽ 1/2026 മറ്റൊരു സീറ്റിലാണ്."
