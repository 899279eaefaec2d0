"""Is what a failed task tried written down all the same?"""

from __future__ import annotations

import pytest
from celery.exceptions import Retry

from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import NotFoundError
from sabha.queueing.headers import body_headers
from tests.platform.queueing.planted.tasks import count, fail


def written(body: BodyRef, action: str) -> list[tuple[str, str]]:
    with body_work(body):
        found = AuditEntry.objects.filter(action=action)
        return list(found.values_list("outcome", "problem"))


@pytest.mark.parametrize(
    ("kind", "error", "problem"),
    [("refusal", NotFoundError, "not-found"), ("fault", ZeroDivisionError, "fault")],
)
def test_a_task_that_fails_leaves_what_it_tried(
    body_a: BodyRef, kind: str, error: type[Exception], problem: str
) -> None:
    with pytest.raises(error):
        fail.apply((kind,), headers=body_headers(body_a), throw=True)

    assert written(body_a, "test.fail") == [("rolled-back", problem)]


def test_a_task_that_is_put_off_has_not_failed(
    body_a: BodyRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    def put_off(**_: object) -> None:
        raise Retry

    monkeypatch.setattr(fail, "retry", put_off)
    with pytest.raises(Retry):
        fail.apply(("outage",), headers=body_headers(body_a), throw=True)

    assert written(body_a, "test.fail") == []


def test_a_task_that_is_done_is_written_once(body_a: BodyRef) -> None:
    count.apply(("x",), headers=body_headers(body_a), throw=True)

    assert written(body_a, "test.count") == [("done", "")]
