"""Are receipts believed when they are signed, and only what they can say?"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from sabha.config.messaging import Messaging
from sabha.notifications.delivery import message_deliver
from sabha.notifications.models import Message
from sabha.notifications.receipts import signature_of
from sabha.notifications.services import message_send
from tests.platform.notifications.conftest import RECEIPT_KEY, Later
from tests.platform.notifications.providers import Answer, Provider

ADDRESS = "/api/notifications/receipts/"
Anonymous = Callable[[str], Client]


@pytest.fixture
def carrier(provider: Provider, anonymous_client: Anonymous) -> Client:
    """Return the client of a carrier, which has neither session nor token."""
    client = anonymous_client("apex")
    client.handler.enforce_csrf_checks = True
    return client


def sent() -> UUID:
    message_id = message_send(
        purpose="notice", channel="sms", recipient="+919847012345", text="Hello", body_id=None
    )
    message_deliver(message_id=message_id)
    return message_id


def row(message_id: UUID) -> Message:
    return Message.objects.get(id=message_id)


def receipt(message_id: UUID | str, state: str, at: datetime | None = None, **more: str) -> Any:
    moment = (at or timezone.now()).isoformat()
    return {"reference": str(message_id), "state": state, "at": moment, **more}


def post(client: Client, *receipts: Any, key: str = RECEIPT_KEY, age: int = 0) -> Any:
    content = json.dumps({"receipts": receipts}).encode()
    stamp = str(int(time.time()) - age)
    return client.post(
        ADDRESS,
        content,
        content_type="application/json",
        headers={
            "X-Sabha-Timestamp": stamp,
            "X-Sabha-Signature": signature_of(key=key, timestamp=stamp, content=content),
        },
    )


def test_a_signed_receipt_says_that_a_message_arrived(carrier: Client) -> None:
    message_id = sent()

    reply = post(carrier, receipt(message_id, "delivered"))

    assert (reply.status_code, reply.content) == (202, b"")
    assert row(message_id).state == "delivered"
    assert row(message_id).delivered_at is not None


@pytest.mark.parametrize(
    ("key", "age"),
    [("another-key-of-thirty-two-letters!", 0), (RECEIPT_KEY, 301), (RECEIPT_KEY, -302)],
)
def test_a_wrong_signature_an_old_one_and_one_from_the_future_change_nothing(
    carrier: Client, key: str, age: int
) -> None:
    message_id = sent()

    reply = post(carrier, receipt(message_id, "delivered"), key=key, age=age)

    assert (reply.status_code, reply.json()["code"]) == (400, "receipt-unsigned")
    assert row(message_id).state == "sent"


@pytest.mark.parametrize("stamp", ["", "soon", "-1", "1e9", "१२३", "9" * 40])
def test_a_time_that_is_none_is_refused(carrier: Client, stamp: str) -> None:
    content = b'{"receipts": []}'
    signature = signature_of(key=RECEIPT_KEY, timestamp=stamp, content=content)

    reply = carrier.generic(
        "POST",
        ADDRESS,
        content,
        "application/json",
        HTTP_X_SABHA_TIMESTAMP=stamp,
        HTTP_X_SABHA_SIGNATURE=signature,
    )

    assert reply.status_code == 400


def test_without_headers_it_is_refused(carrier: Client) -> None:
    reply = carrier.post(ADDRESS, {"receipts": []}, content_type="application/json")

    assert reply.json()["code"] == "receipt-unsigned"


def test_a_deployment_without_a_key_takes_none(carrier: Client, settings: Settings) -> None:
    settings.MESSAGING = Messaging()

    assert post(carrier).status_code == 404


def test_the_same_receipt_again_changes_nothing(carrier: Client, later: Later) -> None:
    message_id = sent()
    told = receipt(message_id, "delivered")
    post(carrier, told)
    before = row(message_id).delivered_at

    with later(minutes=3):
        reply = post(carrier, told)

    assert reply.status_code == 202
    assert row(message_id).delivered_at == before


@pytest.mark.parametrize(
    ("order", "final"),
    [
        (("delivered", "sent"), "delivered"),
        (("delivered", "failed"), "delivered"),
        (("failed", "delivered"), "delivered"),
        (("failed", "sent"), "failed"),
        (("sent", "failed"), "failed"),
    ],
)
def test_receipts_may_come_in_any_order(
    carrier: Client, order: tuple[str, ...], final: str
) -> None:
    message_id = sent()

    for state in order:
        post(carrier, receipt(message_id, state, reason="absent"))

    kept = row(message_id)
    assert kept.state == final
    assert kept.error == ("undelivered:absent" if final == "failed" else "")


def test_a_receipt_that_is_faster_than_the_carriers_answer_is_kept(
    provider: Provider, carrier: Client, later: Later
) -> None:
    """The carrier took the message, its answer was lost, and the phone has it already."""
    provider.script = [Answer(delay=1.2)]
    message_id = sent()

    post(carrier, receipt(message_id, "delivered"))
    with later(minutes=5):
        message_deliver(message_id=message_id)

    assert row(message_id).state == "delivered"
    assert (row(message_id).text, row(message_id).recipient) == ("", "")
    assert len(provider.asked) == 1


def test_references_that_nobody_knows_are_answered_the_same(carrier: Client) -> None:
    message_id = sent()

    reply = post(
        carrier,
        receipt(uuid4(), "delivered"),
        receipt("not-ours", "delivered"),
        receipt(message_id, "delivered"),
    )

    assert (reply.status_code, reply.content) == (202, b"")
    assert row(message_id).state == "delivered"


@pytest.mark.parametrize("hours", [-5, 5])
def test_a_carriers_clock_that_is_off_moves_no_time_out_of_place(
    carrier: Client, hours: int
) -> None:
    message_id = sent()

    post(carrier, receipt(message_id, "delivered", timezone.now() + timedelta(hours=hours)))

    kept = row(message_id)
    assert kept.delivered_at is not None
    assert kept.created_at <= kept.delivered_at <= timezone.now()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"receipts": 5}', b'{"receipts": [{"reference": "x"}]}', b"\xff\xfe"],
)
def test_garbage_is_refused_even_when_it_is_signed(carrier: Client, content: bytes) -> None:
    stamp = str(int(time.time()))

    reply = carrier.generic(
        "POST",
        ADDRESS,
        content,
        "application/json",
        HTTP_X_SABHA_TIMESTAMP=stamp,
        HTTP_X_SABHA_SIGNATURE=signature_of(key=RECEIPT_KEY, timestamp=stamp, content=content),
    )

    assert reply.status_code == 400


def test_a_reason_is_a_code_and_no_sentence(carrier: Client) -> None:
    message_id = sent()

    reply = post(carrier, receipt(message_id, "failed", reason="no +919847012345"))

    assert reply.status_code == 400
    assert row(message_id).state == "sent"


def test_receipts_are_taken_at_the_base_domain_alone(
    provider: Provider, anonymous_client: Anonymous
) -> None:
    assert post(anonymous_client("console")).status_code in {404, 405}
