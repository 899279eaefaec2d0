"""What do a person's authenticator app and the lock of their device say?"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time

from playwright.sync_api import Page

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


def device_lock(page: Page) -> None:
    """Give the window's device a lock that keeps passkeys and opens at once."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
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
