"""Does support see where messages are late, and nothing of what they say?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from sabha.config.messaging import Messaging
from sabha.database.body import BodyRef
from sabha.notifications.models import Message
from sabha.notifications.selectors import arrivals_list
from tests.platform.notifications.conftest import RECEIPT_KEY

LIST = "/api/console/messages/"
NO_BODY = "00000000-0000-0000-0000-000000000000"


@pytest.fixture(autouse=True)
def receipts(settings: Settings) -> None:
    """Take receipts, so that a message has arrived when one said so."""
    settings.MESSAGING = Messaging(receipt_key=RECEIPT_KEY)


def arrived(
    body: BodyRef | None,
    *seconds: float | None,
    channel: str = "sms",
    ago: timedelta = timedelta(minutes=20),
    **more: Any,
) -> None:
    """Make messages of `ago` that took so many seconds; None has not arrived yet."""
    for took in seconds:
        begun = timezone.now() - ago
        ended = None if took is None else begun + timedelta(seconds=took)
        _message(body, channel, begun, ended, more)


def _message(
    body: BodyRef | None, channel: str, begun: datetime, ended: datetime | None, more: Any
) -> None:
    given: dict[str, Any] = {
        "channel": channel,
        "purpose": "sign-in",
        "language": "ml",
        "body_id": body.id if body else None,
        "recipient_masked": "+91 ••••• •2345",
        "recipient_digest": "d" * 64,
        "state": "delivered" if ended else "sent",
        "created_at": begun,
        "due_at": begun,
        "expires_at": begun + timedelta(minutes=10),
        "sent_at": ended or begun + timedelta(seconds=1),
        "delivered_at": ended if channel == "sms" else None,
    }
    Message.objects.create(**{**given, **more})


def rows(client: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(LIST).json()["rows"]
    return found


def test_the_worst_and_slowest_place_comes_first(
    support_client: Client, body_a: BodyRef, body_b: BodyRef
) -> None:
    arrived(body_a, 3, 4, 5, 6, 7)
    arrived(body_b, 100, 120, 200, 4, 5)
    arrived(None, 2, 2, 2, 2, 2, channel="email")

    found = rows(support_client)

    assert [(row["place"]["slug"], row["verdict"]) for row in found] == [
        (body_b.slug, "bad"),
        (body_a.slug, "ok"),
        ("", "ok"),
    ]
    assert found[0]["hour"]["late"] == 3
    assert found[1]["hour"]["median_s"] == pytest.approx(5)
    assert found[1]["hour"]["p95_s"] == pytest.approx(6.8)
    assert found[2]["place"]["id"] == NO_BODY


def test_what_has_not_arrived_is_late_too(support_client: Client, body_a: BodyRef) -> None:
    arrived(body_a, 3, None, None, None, None)

    (row,) = rows(support_client)

    assert (row["hour"]["asked"], row["hour"]["late"], row["hour"]["waiting"]) == (5, 4, 4)
    assert row["verdict"] == "bad"


def test_what_was_sent_a_moment_ago_is_not_late(support_client: Client, body_a: BodyRef) -> None:
    arrived(body_a, None, ago=timedelta(seconds=20))

    (row,) = rows(support_client)

    assert (row["hour"]["late"], row["hour"]["waiting"], row["verdict"]) == (0, 1, "ok")


def test_without_receipts_what_was_taken_has_arrived(
    support_client: Client, body_a: BodyRef, settings: Settings
) -> None:
    settings.MESSAGING = Messaging()
    arrived(body_a, None, None)

    (row,) = rows(support_client)

    assert (row["hour"]["arrived"], row["hour"]["late"]) == (2, 0)


def test_what_failed_counts_and_what_was_replaced_does_not(
    support_client: Client, body_a: BodyRef
) -> None:
    failed: dict[str, Any] = {"state": "failed", "sent_at": None, "delivered_at": None}
    arrived(body_a, None, None, error="carrier-refused:422", **failed)
    arrived(body_a, None, error="replaced", **failed)

    (row,) = rows(support_client)

    assert (row["hour"]["asked"], row["hour"]["failed"]) == (2, 2)
    assert row["verdict"] == "watch"


def test_the_hour_and_the_day_are_told_apart(support_client: Client, body_a: BodyRef) -> None:
    arrived(body_a, 5)
    arrived(body_a, 9, 9, ago=timedelta(hours=3, minutes=30))
    arrived(body_a, 9, ago=timedelta(hours=25))

    (row,) = rows(support_client)

    assert (row["hour"]["asked"], row["day"]["asked"]) == (1, 3)
    assert row["spark"] == [0] * 20 + [2, 0, 0, 1]


def test_one_body_shows_its_day_by_the_hour(support_client: Client, body_a: BodyRef) -> None:
    arrived(body_a, 5, 70)

    detail = support_client.get(f"{LIST}{body_a.id}/").json()

    sms = next(day for day in detail["days"] if day["channel"] == "sms")
    assert detail["place"]["name_ml"] == body_a.name_ml
    assert len(sms["hours"]) == 24
    assert (sms["hours"][-1]["arrival"]["asked"], sms["hours"][-1]["arrival"]["late"]) == (2, 1)
    assert sms["hours"][0]["arrival"]["asked"] == 0


def test_messages_are_listed_masked_and_with_their_faults(
    support_client: Client, body_a: BodyRef
) -> None:
    arrived(body_a, 7)
    arrived(body_a, None, state="failed", error="carrier-failed:500", sent_at=None)

    page = support_client.get(f"{LIST}{body_a.id}/log/?state=failed").json()

    (message,) = page["results"]
    assert message["recipient_masked"] == "+91 ••••• •2345"
    assert message["error_en"] == "The carrier failed (500)."
    assert message["error_ml"].startswith("സേവനദാതാവ")
    assert not {"text", "recipient", "recipient_digest"} & set(message)


def test_messages_come_by_pages(support_client: Client, body_a: BodyRef) -> None:
    arrived(body_a, *[5.0] * 3)

    first = support_client.get(f"{LIST}{body_a.id}/log/?limit=2").json()
    second = support_client.get(f"{LIST}{body_a.id}/log/?limit=2&cursor={first['next']}").json()

    assert [len(first["results"]), len(second["results"])] == [2, 1]


def test_another_bodys_messages_are_not_among_them(
    support_client: Client, body_a: BodyRef, body_b: BodyRef
) -> None:
    arrived(body_b, 5)
    arrived(None, 5)

    assert support_client.get(f"{LIST}{body_a.id}/log/").json()["results"] == []
    assert len(support_client.get(f"{LIST}{NO_BODY}/log/").json()["results"]) == 1


def test_a_body_that_is_not_there_is_not_found(support_client: Client) -> None:
    assert support_client.get(f"{LIST}{uuid4()}/").status_code == 404
    assert support_client.get(f"{LIST}{uuid4()}/log/").status_code == 404


@pytest.mark.parametrize("path", [LIST, f"{LIST}{NO_BODY}/", f"{LIST}{NO_BODY}/log/"])
def test_who_does_not_work_for_the_state_sees_nothing(
    staff_client: Callable[..., Client], body_a: BodyRef, path: str
) -> None:
    client = staff_client(body_a, "secretary", at=body_a)

    reply = client.get(path, HTTP_HOST="console.sabha.localhost")

    assert reply.status_code == 403


def test_all_places_cost_the_same_queries(
    database: object, body_a: BodyRef, body_b: BodyRef
) -> None:
    arrived(body_a, 5)
    arrived(body_b, 5)
    arrived(None, 5)

    with CaptureQueriesContext(connections["default"]) as asked:
        found = arrivals_list()

    assert (len(found), len(asked)) == (3, 1)


def test_the_health_board_says_that_codes_are_late(support_client: Client, body_a: BodyRef) -> None:
    arrived(body_a, 100, 200, None, 4, 5)
    arrived(body_a, *[200.0] * 5, purpose="invitation")

    told = support_client.get(f"/api/console/health/{body_a.id}/").json()

    assert told["verdict"] == "bad"
    assert "3 of 5 sign-in codes of the last hour came late" in told["verdict_en"]
    assert "Messages" in told["advice_en"]
