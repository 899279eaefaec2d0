"""How does an event leave its module, and reach those who want to know?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from django.utils import timezone
from django.utils.module_loading import import_string

from sabha.database.body import current_body
from sabha.database.work import unit_of_work
from sabha.events.delivery import (
    MOST_ATTEMPTS,
    Attempt,
    DeliveredEvent,
    Receiver,
    pause_after,
    receivers_of,
)
from sabha.events.models import EventReceipt, EventState, OutboxEvent
from sabha.queueing.waking import wake_after_commit

DELIVERY_TASK = "sabha.events.tasks.outbox_deliver_now"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of one round: events settled, put off to a later attempt, and given up."""

    done: int = 0
    put_off: int = 0
    dead: int = 0


def event_publish(*, name: str, payload: Mapping[str, object]) -> None:
    """Write that `name` (`<module>.<noun>.<past verb>`) happened, in the work under way.

    It reaches its receivers after that work has committed; if it rolls back, nothing happened.
    An event that no enabled module listens to is kept, and settled at once.

    Raises:
        OutsideLocalBodyError: no body is being served.
    """
    is_awaited = bool(receivers_of(name=name, modules=current_body().modules))
    state = EventState.WAITING if is_awaited else EventState.DONE
    OutboxEvent.objects.create(name=name, payload=dict(payload), state=state.value)
    if is_awaited:
        wake_after_commit(DELIVERY_TASK)


def outbox_deliver(*, limit: int = 100) -> Delivery:
    """Hand up to `limit` waiting events of the current body to their receivers.

    Events being handled by another worker are passed over; when the limit is reached, another
    round is sent for. A receiver's changes and its receipt stand or fall together, so a receiver
    acts once for each event, however often it is offered.
    """
    counts = {"done": 0, "put_off": 0, "dead": 0}
    with unit_of_work():
        claimed = _claimed(limit)
        for event in claimed:
            counts[_event_settle(event)] += 1
        if len(claimed) == limit:
            wake_after_commit(DELIVERY_TASK)
    return Delivery(**counts)


def _claimed(limit: int) -> list[OutboxEvent]:
    waiting = OutboxEvent.objects.filter(
        state=EventState.WAITING.value, next_attempt_at__lte=timezone.now()
    )
    return list(
        waiting.order_by("next_attempt_at", "id").select_for_update(skip_locked=True)[:limit]
    )


def _event_settle(event: OutboxEvent) -> str:
    now = timezone.now()
    event.attempts += 1
    event.last_error = _event_offer(event)
    outcome = _outcome(event)
    if outcome == "put_off":
        event.next_attempt_at = now + pause_after(attempts=event.attempts)
    else:
        event.state = (EventState.DONE if outcome == "done" else EventState.DEAD).value
        event.settled_at = now
    event.save(update_fields=["attempts", "last_error", "next_attempt_at", "state", "settled_at"])
    return outcome


def _outcome(event: OutboxEvent) -> str:
    if not event.last_error:
        return "done"
    return "dead" if event.attempts >= MOST_ATTEMPTS else "put_off"


def _event_offer(event: OutboxEvent) -> str:
    """Offer the event to those who have not received it; return the failures, blank if none."""
    receivers = receivers_of(name=event.name, modules=current_body().modules)
    if not receivers:
        return ""
    served = set(event.receipts.values_list("receiver", flat=True))
    shown = DeliveredEvent(event.id, event.name, event.payload, event.published_at)
    failures = []
    for receiver in receivers:
        if receiver in served:
            continue
        with Attempt() as attempt, unit_of_work():
            _receiver_import(receiver)(event=shown)
            EventReceipt.objects.create(event=event, receiver=receiver)
        if attempt.error:
            failures.append(f"{receiver}: {attempt.error}")
    return "\n".join(failures)


def _receiver_import(dotted: str) -> Receiver:
    return cast("Receiver", import_string(dotted.replace(":", ".")))
