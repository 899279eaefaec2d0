"""Does a number or a code show anywhere that it should not?"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
import sentry_sdk
from celery import current_app
from django.db import DataError, connections
from django.test import Client

from sabha.citizens.secrecy import PLAIN_LETTERS, code_make, counter_code_make
from sabha.database.body import BodyRef
from sabha.notifications.models import Message
from sabha.notifications.services import message_send
from sabha.telemetry.log_format import JsonLineFormatter
from sabha.telemetry.reporting import reporting_start
from tests.deployment import Deployment
from tests.platform.citizens.browsers import PHONE, Browser, last_code, wrong_code
from tests.platform.telemetry.ingest import ingest_open

Make = Callable[..., Browser]


def test_neither_numbers_nor_codes_are_logged(
    browser: Make, body_a: BodyRef, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    citizen = browser(body_a)
    asked = citizen.ask("+91 98470 12345")
    code = last_code()
    citizen.confirm(asked["id"], wrong_code(code))
    citizen.confirm(asked["id"], code)

    # What psycopg or Django tell of statements is off in every deployment: see LOGGING.
    told = [record for record in caplog.records if not record.name.startswith("django.db")]
    lines = [JsonLineFormatter().format(record) for record in told]

    assert not any("98470" in line or code in line for line in lines)


def test_a_tasks_message_names_the_message_alone(
    browser: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[Any, ...]] = []
    real = current_app.send_task

    def keep(*args: Any, **options: Any) -> Any:
        sent.append((args, options))
        return real(*args, **options)

    monkeypatch.setattr(current_app, "send_task", keep)

    browser().ask()

    assert [options["args"] for _, options in sent] == [(str(Message.objects.get().id),)]
    assert "98470" not in str(sent)


def test_what_waits_in_the_queue_holds_no_number(browser: Make) -> None:
    browser().ask()

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT message::text FROM pgmq.q_sabha")
        waiting = "".join(text for (text,) in cursor.fetchall())

    assert "98470" not in waiting
    assert "OTg0Nz" not in waiting


def test_metrics_know_of_no_number(
    browser: Make, body_a: BodyRef, anonymous_client: Callable[..., Client]
) -> None:
    browser(body_a).ask()

    told = anonymous_client("apex").get("/api/health/metrics/")

    assert "98470" not in told.content.decode()


def test_error_reports_hold_neither_numbers_nor_codes(database: Deployment) -> None:
    code = code_make()
    with ingest_open() as server:
        assert reporting_start(dsn=server.dsn)
        try:
            message_send(
                purpose="sign-in",
                channel="sms",
                recipient=PHONE,
                text=f"{code}\x00",
                body_id=None,
            )
        except DataError:
            sentry_sdk.capture_exception()
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(None)
        sent = "".join(server.envelopes)

    assert "DataError" in sent
    assert PHONE[3:] not in sent
    assert code not in sent


def test_codes_of_the_counter_have_no_look_alikes() -> None:
    codes = {counter_code_make() for _ in range(500)}

    assert len(codes) == 500
    assert not set("01ILOU") & set(PLAIN_LETTERS) - {"U"}
    assert all(len(code) == 12 and set(code) <= set(PLAIN_LETTERS) for code in codes)
