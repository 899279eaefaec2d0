"""What do the authenticator apps of the demonstration's people show now?"""

from __future__ import annotations

import time
from dataclasses import dataclass

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from sabha.config.env import environment
from sabha.errors import NotFoundError
from tenants.demo.people import CONSOLE, Console


@dataclass(frozen=True, slots=True)
class DemoCode:
    """The code of one account, and how long it stays on show."""

    login: str
    name_en: str
    name_ml: str
    code: str
    seconds_left: int


def demo_codes() -> list[DemoCode]:
    """Return the codes of the console's accounts.

    Raises:
        NotFoundError: this is no demonstration.
    """
    if not environment().is_demo:
        raise NotFoundError
    left = app_settings.TOTP_PERIOD - int(time.time()) % app_settings.TOTP_PERIOD
    return [
        DemoCode(person.login, person.name_en, person.name_ml, code_now(person), left)
        for person in CONSOLE
    ]


def code_now(person: Console) -> str:
    """Return what the person's authenticator app shows."""
    step = int(time.time()) // app_settings.TOTP_PERIOD
    code: str = format_hotp_value(hotp_value(person.app_key, step))
    return code
