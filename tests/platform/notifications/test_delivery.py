"""Does every message reach its carrier, and none twice?"""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from threading import Thread
from uuid import UUID

import pytest
from django.db import connections, transaction
from django.utils import timezone
from pytest_django import Settings

from sabha.config.messaging import Messaging
from sabha.database.body import BodyRef
from sabha.database.work import abandon_work, body_work, control_work
from sabha.notifications.delivery import LEASE, message_deliver
from sabha.notifications.models import Message
from sabha.notifications.services import message_send
from sabha.notifications.sweeping import messages_forget, messages_hand_over
from tests.platform.notifications.conftest import Later
from tests.platform.notifications.providers import KEY, Answer, Provider

PHONE = "+919847012345"


def send(
    text: str = "Hello",
    *,
    purpose: str = "notice",
    body_id: UUID | None = None,
    within: timedelta = timedelta(hours=24),
) -> UUID:
    return message_send(
        purpose=purpose,
        channel="sms",
        recipient=PHONE,
        text=text,
        body_id=body_id,
        within=within,
    )


def row(message_id: UUID) -> Message:
    return Message.objects.get(id=message_id)


def test_the_provider_gets_what_it_needs_and_the_text_is_forgotten(
    provider: Provider, body_a: BodyRef
) -> None:
    message_id = send("കോഡ് 123456", purpose="sign-in", body_id=body_a.id)

    message_deliver(message_id=message_id)

    kept = row(message_id)
    assert provider.asked == [
        {
            "reference": str(message_id),
            "to": PHONE,
            "text": "കോഡ് 123456",
            "sender": "SABHA",
            "entity_id": "1101000000000000001",
            "template_id": "1107000000000000001",
            "encoding": "ucs2",
        }
    ]
    assert provider.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert provider.headers[0]["Idempotency-Key"] == str(message_id)
    assert (kept.state, kept.provider_reference) == ("sent", "P000001")
    assert (kept.recipient, kept.text, kept.recipient_masked) == ("", "", "+91 ••••• •2345")
    assert len(kept.recipient_digest) == 64


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer(delay=1.2), "timed-out"),
        (Answer(trickle=0.1), "timed-out"),
        (Answer(is_cut_off=True), "unreachable"),
        (Answer(status=500), "carrier-failed:500"),
        (Answer(status=502, content=b"<html>bad gateway</html>"), "carrier-failed:502"),
        (Answer(status=429, headers={"Retry-After": "90"}), "busy"),
        (Answer(status=401), "carrier-denied:401"),
        (Answer(content=b"\xff\xfe not json"), "garbled"),
        (Answer(content=b'["P1"]'), "garbled"),
        (Answer(content=b"x" * 100_000), "garbled"),
    ],
)
def test_what_may_pass_is_tried_again_under_the_same_reference(
    provider: Provider, later: Later, answer: Answer, error: str
) -> None:
    provider.script = [answer]
    message_id = send()

    message_deliver(message_id=message_id)
    waiting = row(message_id)
    message_deliver(message_id=message_id)
    with later(minutes=2):
        message_deliver(message_id=message_id)

    assert (waiting.state, waiting.error, waiting.text) == ("queued", error, "Hello")
    assert [asked["reference"] for asked in provider.asked] == [str(message_id)] * 2
    assert len(provider.taken) == 1
    assert (row(message_id).state, row(message_id).error) == ("sent", "")


@pytest.mark.parametrize(
    ("wait", "seconds"),
    [("90", 90), ("86400", 900), ("soon", 5), ("", 5), ("date", 120)],
)
def test_the_carrier_says_how_long_to_wait(provider: Provider, wait: str, seconds: int) -> None:
    told = format_datetime(timezone.now() + timedelta(seconds=120)) if wait == "date" else wait
    provider.script = [Answer(status=429, headers={"Retry-After": told})]
    message_id = send()

    message_deliver(message_id=message_id)

    left = (row(message_id).due_at - timezone.now()).total_seconds()
    assert seconds - 3 <= left <= seconds


def test_pauses_grow(provider: Provider, later: Later) -> None:
    provider.script = [Answer(status=500)] * 3
    message_id = send()
    pauses = []

    for ahead in (0, 60, 600):
        with later(seconds=ahead):
            message_deliver(message_id=message_id)
            pauses.append(round((row(message_id).due_at - timezone.now()).total_seconds()))

    assert pauses == [5, 15, 45]


def test_what_the_carrier_refuses_is_not_tried_again(provider: Provider, later: Later) -> None:
    provider.script = [Answer(status=422, content=b'{"error": "no such number +919847012345"}')]
    message_id = send()

    message_deliver(message_id=message_id)
    with later(minutes=30):
        message_deliver(message_id=message_id)

    kept = row(message_id)
    assert len(provider.asked) == 1
    assert (kept.state, kept.error, kept.text) == ("failed", "carrier-refused:422", "")


def test_a_redirection_takes_the_key_nowhere(provider: Provider) -> None:
    provider.script = [Answer(status=307, headers={"Location": provider.url})]
    message_id = send()

    message_deliver(message_id=message_id)

    assert len(provider.asked) == 1
    assert row(message_id).error == "carrier-refused:307"


def test_a_message_that_is_late_fails_and_is_blanked(provider: Provider, later: Later) -> None:
    provider.script = [Answer(status=500)] * 20
    message_id = send(within=timedelta(minutes=10))

    for minutes in (0, 1, 2, 4, 8):
        with later(minutes=minutes):
            message_deliver(message_id=message_id)
    with later(minutes=11):
        messages_hand_over()

    kept = row(message_id)
    assert (kept.state, kept.error, kept.recipient) == ("failed", "carrier-failed:500", "")


def test_nothing_stays_in_clear_for_more_than_a_day(provider: Provider, later: Later) -> None:
    message_id = send(within=timedelta(days=7))

    with later(hours=24, seconds=1):
        messages_hand_over()

    assert (row(message_id).state, row(message_id).text) == ("failed", "")


def test_two_workers_never_hold_one_message(provider: Provider) -> None:
    message_id = send()
    Message.objects.filter(id=message_id).update(claimed_until=timezone.now() + LEASE)

    message_deliver(message_id=message_id)

    assert provider.asked == []


def test_a_message_whose_worker_was_lost_is_handed_over_again(
    provider: Provider, later: Later
) -> None:
    message_id = send()
    now = timezone.now()
    Message.objects.filter(id=message_id).update(
        claimed_until=now + LEASE, handed_until=now + LEASE, attempts=1
    )

    at_once = messages_hand_over()
    with later(seconds=61):
        in_a_minute = messages_hand_over()
        message_deliver(message_id=message_id)

    assert (at_once, in_a_minute) == (0, 1)
    assert row(message_id).state == "sent"


def test_a_message_is_not_handed_over_again_and_again(provider: Provider, later: Later) -> None:
    send()

    with later(seconds=61):
        first, second = messages_hand_over(), messages_hand_over()

    assert (first, second) == (1, 0)


def test_an_act_that_is_undone_sends_nothing(provider: Provider, body_a: BodyRef) -> None:
    with body_work(body_a):
        message_id = send(body_id=body_a.id)
        during = _delivered(message_id)
        abandon_work()
    message_deliver(message_id=message_id)

    assert during == "queued"
    assert provider.asked == []
    assert not Message.objects.filter(id=message_id).exists()


def test_an_act_that_stands_sends_even_if_nobody_was_told(
    provider: Provider, body_a: BodyRef, later: Later
) -> None:
    """Between the commit in the cell and the hand-over the process may die."""
    with body_work(body_a):
        message_id = send(body_id=body_a.id)

    with later(seconds=61):
        handed = messages_hand_over()
        message_deliver(message_id=message_id)

    assert handed == 1
    assert row(message_id).state == "sent"


def test_a_control_act_that_is_undone_sends_nothing(provider: Provider) -> None:
    with control_work():
        message_id = send()
        transaction.set_rollback(True, using="default")

    assert not Message.objects.filter(id=message_id).exists()


def test_a_deployment_without_a_carrier_says_so(database: object, settings: Settings) -> None:
    settings.MESSAGING = Messaging()
    message_id = send()

    message_deliver(message_id=message_id)

    assert (row(message_id).state, row(message_id).error) == ("failed", "no-carrier")


def test_old_messages_are_dropped(provider: Provider, later: Later) -> None:
    send()

    with later(days=91):
        dropped = messages_forget()

    assert dropped == 1


def _delivered(message_id: UUID) -> str:
    """Try while the body's act is under way, as a worker would in a process of its own."""

    def work() -> None:
        message_deliver(message_id=message_id)
        connections.close_all()

    thread = Thread(target=work)
    thread.start()
    thread.join()
    return row(message_id).state
