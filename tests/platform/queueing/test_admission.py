"""Which tasks may run for which body?"""

from __future__ import annotations

import pytest

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.queueing.admission import (
    BodyNotServedError,
    TaskModuleDisabledError,
    UnknownBodyError,
    body_admitted,
    module_of_task,
)
from sabha.queueing.headers import BodyName
from tenants.directory.models import BodyState
from tenants.directory.services import body_state_set

TASK = "sabha.events.tasks.outbox_deliver_now"


def name_of(body: BodyRef) -> BodyName:
    return BodyName(body.id, body.schema)


def test_an_active_body_admits_its_tasks(body_a: BodyRef) -> None:
    found = body_admitted(name_of(body_a), task=TASK, is_writing=True)

    assert found.id == body_a.id


def test_an_unknown_body_and_a_body_under_another_schema_are_refused(
    body_a: BodyRef, body_b: BodyRef
) -> None:
    for named in (BodyName(uuid7(), body_a.schema), BodyName(body_a.id, body_b.schema)):
        with pytest.raises(UnknownBodyError):
            body_admitted(named, task=TASK, is_writing=True)


def test_a_task_of_a_module_that_the_body_lacks_is_refused(body_a: BodyRef) -> None:
    with pytest.raises(TaskModuleDisabledError, match="absent"):
        body_admitted(name_of(body_a), task="modules.absent.tasks.run", is_writing=True)


def test_the_path_of_a_task_names_its_module() -> None:
    assert module_of_task("modules.filing.tasks.run") == "filing"
    assert module_of_task(TASK) is None


@pytest.mark.parametrize("state", [BodyState.SUSPENDED, BodyState.ARCHIVED, BodyState.DRAFT])
def test_a_body_that_is_not_served_refuses_every_task(body_a: BodyRef, state: BodyState) -> None:
    body_state_set(body_id=body_a.id, state=state)

    for is_writing in (True, False):
        with pytest.raises(BodyNotServedError, match=state.value):
            body_admitted(name_of(body_a), task=TASK, is_writing=is_writing)


def test_a_read_only_body_admits_tasks_that_only_read(body_a: BodyRef) -> None:
    body_state_set(body_id=body_a.id, state=BodyState.READ_ONLY)

    assert body_admitted(name_of(body_a), task=TASK, is_writing=False).id == body_a.id
    with pytest.raises(BodyNotServedError):
        body_admitted(name_of(body_a), task=TASK, is_writing=True)
