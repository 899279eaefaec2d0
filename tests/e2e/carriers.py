"""Who carries the product's messages in a journey, and what did they bring?"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

from tests.platform.notifications.mail_servers import MailBox
from tests.platform.notifications.providers import KEY, Provider

ARRIVES_WITHIN = 30.0
CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Carriers:
    """A provider of SMS and a mail server, both of them real ones on this machine."""

    sms: Provider
    mail: MailBox

    def variables(self) -> dict[str, str]:
        """Return what tells the product of them."""
        return {
            "SABHA_SMS_URL": self.sms.url,
            "SABHA_SMS_KEY": KEY,
            "SABHA_SMTP_URL": f"smtp://127.0.0.1:{self.mail.port}",
        }

    def sms_count(self) -> int:
        """Return how many messages have come by SMS."""
        return len(self.sms.asked)

    def sms_code(self, *, after: int) -> str:
        """Wait for an SMS after the first `after`, and return the code in it."""
        found = _wait(lambda: self.sms.asked[after:])
        return _first(CODE, str(found[-1]["text"]))

    def mail_code(self, address: str) -> str:
        """Wait for a letter to `address`, and return the code in it."""
        return _first(CODE, self._letter(address))

    def mail_link(self, address: str) -> str:
        """Wait for a letter to `address`, and return the link in it."""
        return _first(LINK, self._letter(address))

    def _letter(self, address: str) -> str:
        found = _wait(lambda: [each for each in self.mail.letters if each["To"] == address])
        letter = found[-1]
        assert isinstance(letter, EmailMessage)
        return str(letter.get_content())


def _wait(look: Callable[[], list[Any]]) -> list[Any]:
    until = time.monotonic() + ARRIVES_WITHIN
    while not (found := look()):
        assert time.monotonic() < until, "No message came."
        time.sleep(0.1)
    return found


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    assert match, text
    return match.group()
