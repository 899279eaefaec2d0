"""What do the tests of messages share: a provider, a mail server, a clock to turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from pytest_django import Settings

from sabha.config.messaging import MailServer, Messaging, SmsProvider
from tests.deployment import Deployment
from tests.platform.notifications.mail_servers import MailBox, mail_run
from tests.platform.notifications.providers import KEY, Provider, provider_run

RECEIPT_KEY = "receipts-are-signed-with-this-key-here"
Later = Callable[..., time_machine.travel]


@pytest.fixture
def provider(database: Deployment, settings: Settings) -> Iterator[Provider]:
    """Return a provider that this deployment sends through."""
    with provider_run() as running:
        settings.MESSAGING = Messaging(
            sms=SmsProvider(
                url=running.url,
                key=KEY,
                sender="SABHA",
                entity_id="1101000000000000001",
                templates={"sign-in.ml": "1107000000000000001", "notice": "1107000000000000009"},
                connect_seconds=0.5,
                answer_seconds=0.5,
            ),
            receipt_key=RECEIPT_KEY,
        )
        yield running


@pytest.fixture
def mailbox(database: Deployment, settings: Settings) -> Iterator[MailBox]:
    """Return a mail server that this deployment sends through."""
    with mail_run() as running:
        server = MailServer(
            host="127.0.0.1",
            port=running.port,
            sender="Sabha <no-reply@sabha.example>",
            seconds=1,
        )
        settings.MESSAGING = Messaging(mail=server)
        yield running


@pytest.fixture
def later() -> Later:
    """Return what turns this process's clock ahead: later(seconds=30)."""

    def ahead(**parts: float) -> time_machine.travel:
        return time_machine.travel(timezone.now() + timedelta(**parts), tick=True)

    return ahead
