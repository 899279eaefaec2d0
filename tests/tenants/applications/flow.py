"""How does another application of the state go through the code flow, as a browser sees it?"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import Client

from tenants.applications.services import ApplicationKey, application_connect

AUTHORIZE = "/identity/o/authorize"
TOKEN = "/identity/o/api/token"
USERINFO = "/identity/o/api/userinfo"
REDIRECT = "https://roads.example.org/signed-in"
SIGNED = re.compile(r'name="request" value="([^"]+)"')


def connected(**changed: Any) -> ApplicationKey:
    """Connect an application that asks for all there is."""
    given: dict[str, Any] = {
        "name": "Roads register",
        "redirect_uris": [REDIRECT],
        "scopes": ["openid", "profile", "email", "offices"],
        "asks_each_time": True,
    }
    return application_connect(**(given | changed))


@dataclass
class Attempt:
    """One sign-in at the application."""

    key: ApplicationKey
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    scope: str = "openid profile email offices"

    def query(self, **changed: str) -> dict[str, str]:
        """What the application sends the browser along with."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return {
            "client_id": self.key.client.id,
            "redirect_uri": REDIRECT,
            "response_type": "code",
            "scope": self.scope,
            "state": "xyz",
            "nonce": "n-1",
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            **changed,
        }

    def ask(self, browser: Client, **changed: str) -> Any:
        """Send the browser to the deployment."""
        reply: Any = browser.get(AUTHORIZE, self.query(**changed))
        return reply

    def answer(self, browser: Client, page: Any, action: str = "grant") -> Any:
        """Press one of the two buttons."""
        found = SIGNED.search(page.content.decode())
        assert found is not None, page.content.decode()
        reply: Any = browser.post(
            AUTHORIZE,
            {"request": unescape(found[1]), "scopes": self.scope.split(), "action": action},
        )
        return reply

    def code(self, browser: Client) -> str:
        """Ask, be allowed, and take the code from the address that the browser is sent to."""
        reply = self.answer(browser, self.ask(browser))
        assert reply.status_code == 302, reply.content.decode()
        return str(parse_qs(urlsplit(reply.headers["Location"]).query)["code"][0])

    def token(self, server: Client, code: str, **changed: str) -> Any:
        """Ask for tokens, from server to server."""
        given = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": REDIRECT,
            "client_id": self.key.client.id,
            "client_secret": self.key.secret,
            "code_verifier": self.verifier,
        }
        return server.post(TOKEN, given | changed)

    def told(self, server: Client, access_token: str) -> int:
        """Ask who the person is; return the status of the answer."""
        reply = server.get(USERINFO, HTTP_AUTHORIZATION=f"Bearer {access_token}")
        return int(reply.status_code)
