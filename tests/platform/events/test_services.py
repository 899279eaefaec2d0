"""Does every event reach those who listen, once, whatever fails on the way?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import time_machine
from django.db import connections

import modules
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.events.delivery import MOST_ATTEMPTS
from sabha.events.models import EventReceipt, EventState, OutboxEvent
from sabha.events.services import Delivery, event_publish, outbox_deliver
from sabha.modularity.registry import manifests
from sabha.numbering.models import NumberSeries

PLANTED = str(Path(__file__).parent / "planted")
NAME = "test.thing.happened"


class Abandoned(Exception):  # noqa: N818 - no fault, only a way out of the block
    """The work is given up."""


@pytest.fixture(autouse=True)
def planted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install two modules more: one that listens and one that stumbles."""
    monkeypatch.setattr(modules, "__path__", [*modules.__path__, PLANTED])
    manifests.cache_clear()
    yield
    monkeypatch.undo()
    manifests.cache_clear()


@pytest.fixture
def body(body_a: BodyRef) -> BodyRef:
    return replace(body_a, modules=body_a.modules | {"listening"})


@pytest.fixture
def stumbling_body(body_a: BodyRef) -> BodyRef:
    return replace(body_a, modules=body_a.modules | {"listening", "stumbling"})


def publish(body: BodyRef, thing: str = "stone", **payload: object) -> None:
    with body_work(body):
        event_publish(name=NAME, payload={"thing": thing, **payload})


def deliver(body: BodyRef, *, limit: int = 100) -> Delivery:
    with body_work(body):
        return outbox_deliver(limit=limit)


def heard(body: BodyRef, thing: str = "stone") -> int:
    with body_work(body):
        series = NumberSeries.objects.filter(series=f"heard.{thing}").first()
        return series.last if series else 0


def only_event(body: BodyRef) -> OutboxEvent:
    with body_work(body):
        return OutboxEvent.objects.get(name=NAME)


def abandon(body: BodyRef, act: Callable[[], object]) -> None:
    with body_work(body):
        act()
        raise Abandoned


def test_an_event_reaches_those_who_listen_once(body: BodyRef) -> None:
    publish(body)

    assert deliver(body) == Delivery(done=1)
    assert deliver(body) == Delivery()
    assert heard(body) == 1
    assert only_event(body).state == EventState.DONE.value


def test_an_event_of_work_that_rolled_back_never_happened(body: BodyRef) -> None:
    with pytest.raises(Abandoned):
        abandon(body, lambda: event_publish(name=NAME, payload={"thing": "stone"}))

    assert deliver(body) == Delivery()


def test_an_event_that_nobody_listens_to_is_kept_and_settled(body_a: BodyRef) -> None:
    publish(body_a)

    assert only_event(body_a).state == EventState.DONE.value
    assert deliver(body_a) == Delivery()


def test_ids_and_dates_travel_as_text(body: BodyRef) -> None:
    thing_id: UUID = uuid7()
    publish(body, thing_id=thing_id, on=date(2026, 4, 1))

    assert only_event(body).payload == {
        "thing": "stone",
        "thing_id": str(thing_id),
        "on": "2026-04-01",
    }


def test_a_receiver_that_fails_stops_nobody_and_leaves_nothing(stumbling_body: BodyRef) -> None:
    publish(stumbling_body)

    assert deliver(stumbling_body) == Delivery(put_off=1)

    event = only_event(stumbling_body)
    assert heard(stumbling_body) == 1
    assert "modules.stumbling.receivers:stumble: LookupError: stone 1" in event.last_error
    assert event.next_attempt_at > event.published_at
    with body_work(stumbling_body):
        assert not NumberSeries.objects.filter(series="stumbled").exists()
        assert EventReceipt.objects.count() == 1


def test_a_failed_event_is_offered_again_only_to_whoever_failed(stumbling_body: BodyRef) -> None:
    with time_machine.travel(datetime(2026, 11, 2, 5, 0, tzinfo=UTC), tick=False) as clock:
        publish(stumbling_body)
        deliver(stumbling_body)
        assert deliver(stumbling_body) == Delivery()

        with body_work(stumbling_body):
            OutboxEvent.objects.update(payload={"thing": "stone", "is_clear": True})
        clock.shift(timedelta(seconds=31))

        assert deliver(stumbling_body) == Delivery(done=1)
    assert heard(stumbling_body) == 1


def test_an_event_that_always_fails_is_given_up_with_its_error(stumbling_body: BodyRef) -> None:
    with time_machine.travel(datetime(2026, 11, 2, 5, 0, tzinfo=UTC), tick=False) as clock:
        publish(stumbling_body)
        for _ in range(MOST_ATTEMPTS - 1):
            assert deliver(stumbling_body) == Delivery(put_off=1)
            clock.shift(timedelta(hours=7))

        assert deliver(stumbling_body) == Delivery(dead=1)

    event = only_event(stumbling_body)
    assert (event.state, event.attempts) == (EventState.DEAD.value, MOST_ATTEMPTS)
    assert "LookupError" in event.last_error


def test_a_module_that_was_switched_off_hears_nothing_more(
    stumbling_body: BodyRef, body: BodyRef
) -> None:
    publish(stumbling_body)

    assert deliver(body) == Delivery(done=1)


def test_workers_at_the_same_outbox_share_the_events(body: BodyRef) -> None:
    with body_work(body):
        for _ in range(60):
            event_publish(name=NAME, payload={"thing": "crowd"})

    def work(_: int) -> int:
        try:
            return sum(deliver(body, limit=5).done for _ in range(6))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=4) as pool:
        done = sum(pool.map(work, range(4)))

    assert done + deliver(body).done == 60
    assert heard(body, "crowd") == 60


def test_bodies_have_outboxes_of_their_own(body: BodyRef, body_b: BodyRef) -> None:
    publish(body)

    assert deliver(replace(body_b, modules=body.modules)) == Delivery()
