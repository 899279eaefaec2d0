"""What does a mail server of the tests do: a real SMTP server that refuses as it is told?"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message as Letter
from email.policy import default

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from sabha.database.embedded.ports import port_choose


@dataclass
class MailBox:
    """What arrived; `refusals` answer the next recipients, `endings` the next texts."""

    port: int = 0
    letters: list[Letter] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    endings: list[str] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802  the server calls it so
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refusals:
            return self.refusals.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  the server calls it so
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        ending = self.endings.pop(0) if self.endings else "250 OK"
        if ending.startswith("250") or ending in {"silence", "hang-up"}:
            content = envelope.content
            assert isinstance(content, bytes)
            self.letters.append(message_from_bytes(content, policy=default))
        if ending == "silence":
            await asyncio.sleep(3)
        if ending == "hang-up" and server.transport is not None:
            server.transport.close()
        return ending if ending[:1].isdigit() else "250 OK"


@contextmanager
def mail_run() -> Iterator[MailBox]:
    """Run a mail server on a free port."""
    box = MailBox(port=port_choose())
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()
