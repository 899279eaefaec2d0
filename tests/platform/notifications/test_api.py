"""Does the outbox exist in a demonstration, and nowhere else?"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import Settings

from sabha.config.messaging import Messaging
from sabha.database.body import BodyRef
from sabha.notifications.delivery import message_deliver
from sabha.notifications.models import Message, ShownMessage
from sabha.notifications.services import message_send

OUTBOX = "/api/notifications/outbox/"
Anonymous = Callable[[BodyRef | str], Client]


@pytest.fixture
def demo(database: object, settings: Settings) -> None:
    """Show messages, and know no authenticators."""
    settings.MESSAGING = Messaging(is_demo=True)
    settings.DEMO_FACTORS = ""


def send(text: str) -> None:
    message_id = message_send(
        purpose="sign-in", channel="sms", recipient="+919847012345", text=text, body_id=None
    )
    message_deliver(message_id=message_id)


def test_a_demonstration_shows_its_messages_newest_first(
    demo: None, anonymous_client: Anonymous
) -> None:
    send("The code is 111111.")
    send("Follow https://sabha.localhost/invitation/abc.")

    told = anonymous_client("apex").get(OUTBOX)

    newest, oldest = told.json()["messages"]
    assert told.headers["Cache-Control"] == "no-store"
    assert (oldest["code"], oldest["link"]) == ("111111", "")
    assert (newest["code"], newest["link"]) == ("", "https://sabha.localhost/invitation/abc")
    assert newest["recipient"] == "+919847012345"
    assert told.json()["factors"] == []


def test_a_message_is_shown_once_however_often_it_is_tried(demo: None) -> None:
    send("Hello")
    message = Message.objects.get()
    Message.objects.update(state="queued", text="Hello", recipient="+919847012345")

    Message.objects.update(claimed_until=None)
    message_deliver(message_id=message.id)

    assert ShownMessage.objects.count() == 1


def test_the_outbox_is_nowhere_else(
    anonymous_client: Anonymous, settings: Settings, body_a: BodyRef
) -> None:
    settings.MESSAGING = Messaging()
    elsewhere = anonymous_client("apex").get(OUTBOX)
    settings.MESSAGING = Messaging(is_demo=True)
    at_a_body = anonymous_client(body_a).get(OUTBOX)

    assert elsewhere.status_code == 404
    assert at_a_body.status_code == 404


def test_the_session_says_whether_there_is_one(
    demo: None, anonymous_client: Anonymous, settings: Settings
) -> None:
    client = anonymous_client("apex")
    shown = client.get("/api/session/").json()["place"]["outbox"]
    settings.MESSAGING = Messaging()

    assert shown is True
    assert client.get("/api/session/").json()["place"]["outbox"] is False
