"""Does a session that was left alone end, and one in use go on?"""

from collections.abc import Callable
from datetime import timedelta

import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sabha.database.body import BodyRef

IDLE = timedelta(seconds=settings.SESSION_IDLE_SECONDS)
StaffClient = Callable[..., Client]


def user_of(client: Client) -> object:
    return client.get("/api/session/").json()["user"]


def test_a_session_that_nobody_used_for_two_hours_is_gone(
    staff_client: StaffClient, body_a: BodyRef
) -> None:
    client = staff_client(body_a, "secretary")
    key = client.session.session_key

    with time_machine.travel(timezone.now() + IDLE + timedelta(minutes=1)):
        user = user_of(client)

    assert user is None
    assert not Session.objects.filter(session_key=key).exists()


def test_a_session_in_use_goes_on_until_its_end(staff_client: StaffClient, body_a: BodyRef) -> None:
    client, began = staff_client(body_a, "secretary"), timezone.now()

    for hours in (1.5, 3, 4.5):
        with time_machine.travel(began + timedelta(hours=hours)):
            assert user_of(client) is not None


def test_being_seen_is_written_down_once_in_five_minutes(
    staff_client: StaffClient, body_a: BodyRef
) -> None:
    client = staff_client(body_a, "secretary")
    path = "/api/modules/filing/services/"

    with CaptureQueriesContext(connections["default"]) as asked:
        client.get(path)
        client.get(path)

    assert not [one for one in asked if "UPDATE" in one["sql"]]
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        client.get(path)
        with CaptureQueriesContext(connections["default"]) as again:
            client.get(path)
    assert not [one for one in again if "UPDATE" in one["sql"]]
