"""Does a body go only where its state leads, with a reason that stays?"""

from __future__ import annotations

from uuid import uuid4

import pytest

from sabha.errors import ChangedMeanwhileError, NotFoundError
from sabha.identity.actor import Actor, acting_as
from tenants.directory.cache import body_by_id
from tenants.directory.models import BodyState, LocalBody
from tenants.journal.selectors import entry_list
from tenants.lifecycle.services import ReasonMissingError, TransitionRefusedError, body_transition
from tenants.lifecycle.states import transitions_by_hand, transitions_by_system
from tests.deployment import Deployment

STATE = Actor(kind="state", name="Leela")


def test_a_body_becomes_read_only_and_active_again(database: Deployment) -> None:
    body_id = database.body_a.id

    with acting_as(STATE):
        body_transition(body_id=body_id, to="read_only", reason="Audit")
        seen = body_by_id(body_id)
        body_transition(body_id=body_id, to="active", reason="Audit over")

    assert seen is not None
    assert seen.state == "read_only"
    newest, before = entry_list(body_id=body_id)[:2]
    assert (newest.reason, newest.before, newest.after) == (
        "Audit over",
        {"state": "read_only"},
        {"state": "active"},
    )
    assert (before.actor_name, before.after) == ("Leela", {"state": "read_only"})


def test_the_version_grows_and_is_checked(database: Deployment) -> None:
    body_id = database.body_a.id
    version = LocalBody.objects.get(id=body_id).version

    changed = body_transition(
        body_id=body_id, to="suspended", reason="Flood", expected_version=version
    )

    assert changed.version == version + 1
    with pytest.raises(ChangedMeanwhileError):
        body_transition(body_id=body_id, to="active", reason="Dry", expected_version=version)


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reason_is_needed(database: Deployment, reason: str) -> None:
    with pytest.raises(ReasonMissingError):
        body_transition(body_id=database.body_a.id, to="read_only", reason=reason)


@pytest.mark.parametrize("to", ["draft", "provisioning", "active", "archived"])
def test_a_state_that_does_not_follow_is_refused(database: Deployment, to: str) -> None:
    with acting_as(STATE), pytest.raises(TransitionRefusedError):
        body_transition(body_id=database.body_a.id, to=to, reason="Because")


def test_nobody_activates_by_hand_what_was_not_checked(database: Deployment) -> None:
    LocalBody.objects.filter(id=database.body_a.id).update(state="provisioning")

    with acting_as(STATE), pytest.raises(TransitionRefusedError):
        body_transition(body_id=database.body_a.id, to="active", reason="Hurry")


def test_an_unknown_body_is_not_found(database: Deployment) -> None:
    with pytest.raises(NotFoundError):
        body_transition(body_id=uuid4(), to="active", reason="Because")


@pytest.mark.parametrize("state", BodyState.values)
def test_every_way_leads_to_a_state_that_exists(state: str) -> None:
    ways = transitions_by_system(state)

    assert set(transitions_by_hand(state)) <= set(ways) <= set(BodyState.values)
    assert ways or state == "archived"
