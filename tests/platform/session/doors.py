"""How do tests knock at the doors of an account?"""

from __future__ import annotations

import time
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.identity.services import totp_give
from tests.people import PASSWORD, host_of

HERE = "/_allauth/browser/v1/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NEW_PASSWORD = "Chaliyar-valley-2004"


def at(place: BodyRef | str, **headers: Any) -> Client:
    """Return a browser that nobody signed in with."""
    return Client(HTTP_HOST=host_of(place), HTTP_ACCEPT_LANGUAGE="en", **headers)


def ask(client: Client, address: str, content: Any = None, method: str = "post") -> Any:
    """Send JSON to one of allauth's addresses."""
    send = getattr(client, method)
    more = {} if method == "get" else {"data": content, "content_type": "application/json"}
    return send(f"{HERE}{address}", **more)


def enter(client: Client, user: User, password: str = PASSWORD) -> Any:
    """Give login and password."""
    return ask(client, "auth/login", {"username": user.login, "password": password})


def with_app(user: User) -> User:
    """Give the person an authenticator app."""
    totp_give(user_id=user.id, secret=SECRET)
    return user


def code_at(steps: int = 0, secret: str = SECRET) -> str:
    """Return what the app shows now, or half minutes away."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def errors_of(reply: Any) -> list[str]:
    """Return the codes of what was refused."""
    return [error["code"] for error in reply.json().get("errors", [])]


def who(client: Client) -> Any:
    """Return whom the session knows, or None."""
    return client.get("/api/session/").json()["user"]
