"""What do a person's authenticator app and the lock of their device say?"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page

HALF_MINUTE = 30
DIGITS = 6


def code_of(secret: str, *, later: int = 0) -> str:
    """Return what an app (RFC 6238) shows now, or `later` half minutes from now."""
    counter = int(time.time()) // HALF_MINUTE + later
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    start = digest[-1] & 0x0F
    value = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return str(value % 10**DIGITS).zfill(DIGITS)


@dataclass(frozen=True)
class DeviceLock:
    """The lock of a window's device, which keeps passkeys."""

    devtools: CDPSession
    id: str

    def answers_at_once(self, *, at_once: bool) -> None:
        """Say whether somebody has their finger on it all the time, or nobody has."""
        told = {"authenticatorId": self.id, "enabled": at_once}
        self.devtools.send("WebAuthn.setAutomaticPresenceSimulation", told)


def device_lock(page: Page) -> DeviceLock:
    """Give the window's device a lock that keeps passkeys and opens at once."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    made = devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return DeviceLock(devtools, made["authenticatorId"])
