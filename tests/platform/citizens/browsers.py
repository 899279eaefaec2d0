"""How does a citizen's browser speak to the API in a test?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.test import Client

from sabha.notifications.delivery import message_deliver
from sabha.notifications.models import Message, ShownMessage
from sabha.notifications.outbox import shown_list

PHONE = "+919847012345"
OTHER_PHONE = "+919847054321"
Reply = tuple[int, dict[str, Any]]


@dataclass(frozen=True)
class Browser:
    """One browser with its own cookies, at one host."""

    client: Client
    host: str
    address: str

    @classmethod
    def at(cls, host: str, address: str) -> Browser:
        """Open a browser that nobody signed in."""
        client = Client(HTTP_HOST=host, HTTP_ACCEPT_LANGUAGE="en", REMOTE_ADDR=address)
        return cls(client, host, address)

    def twin(self) -> Browser:
        """Open another window of it: the same cookies."""
        window = Browser.at(self.host, self.address)
        window.client.cookies = self.client.cookies
        return window

    def post(self, path: str, given: dict[str, Any]) -> Any:
        return self.client.post(f"/api/session/{path}", given, content_type="application/json")

    def ask(self, recipient: str = PHONE, channel: str = "sms") -> dict[str, Any]:
        """Ask for a code and return what was told."""
        reply = self.post("codes/", {"channel": channel, "recipient": recipient})
        assert reply.status_code == 202, reply.content
        told: dict[str, Any] = reply.json()
        return told

    def confirm(self, code_id: str, code: str, name: str = "Amina") -> Any:
        return self.post(f"codes/{code_id}/confirm/", {"code": code, "name": name})

    def resend(self, code_id: str, **given: str) -> Any:
        return self.post(f"codes/{code_id}/resend/", given)

    def sign_in(self, recipient: str = PHONE, channel: str = "sms", name: str = "Amina") -> Any:
        """Ask, read the message, confirm."""
        asked = self.ask(recipient, channel)
        return self.confirm(asked["id"], last_code(), name)

    def whoami(self) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self.client.get("/api/session/").json()["user"]
        return found


def deliver_all() -> None:
    """Do the workers' part."""
    for message in Message.objects.filter(state="queued"):
        message_deliver(message_id=message.id)


def last_code() -> str:
    """Return the code in the newest message."""
    deliver_all()
    return shown_list()[0].code


def wrong_code(right: str) -> str:
    """Return another code."""
    return f"{(int(right) + 1) % 1_000_000:06}"


def messages_to(recipient: str) -> int:
    """Return how many messages have reached a recipient."""
    deliver_all()
    return ShownMessage.objects.filter(recipient=recipient).count()
