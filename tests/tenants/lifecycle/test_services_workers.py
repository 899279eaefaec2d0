"""Do the workers obey the state of a body?"""

from __future__ import annotations

import pytest

from sabha.database.body import BodyRef
from sabha.queueing.admission import BodyNotServedError, body_admitted
from sabha.queueing.headers import BodyName
from tenants.directory.cache import bodies_with_module
from tenants.lifecycle.services import body_transition
from tests.deployment import Deployment

TASK = "sabha.events.tasks.deliver"


def is_admitted(body: BodyRef, *, is_writing: bool) -> bool:
    try:
        body_admitted(BodyName(body.id, body.schema), task=TASK, is_writing=is_writing)
    except BodyNotServedError:
        return False
    return True


@pytest.mark.parametrize(
    ("ways", "reads", "writes"),
    [
        ((), True, True),
        (("read_only",), True, False),
        (("suspended",), False, False),
        (("suspended", "archived"), False, False),
    ],
)
def test_tasks_run_as_far_as_the_state_allows(
    database: Deployment, *, ways: tuple[str, ...], reads: bool, writes: bool
) -> None:
    body = database.body_a
    for state in ways:
        body_transition(body_id=body.id, to=state, reason="Flood")

    assert is_admitted(body, is_writing=False) is reads
    assert is_admitted(body, is_writing=True) is writes
    scheduled = {found.id for found in bodies_with_module(module=None)}
    assert (body.id in scheduled) is (ways == ())
