"""How does a message set out?"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from sabha.database.body import current_body_or_none
from sabha.database.work import CONTROL, after_commit, control_work
from sabha.notifications.binding import binding_current
from sabha.notifications.models import Message
from sabha.notifications.recipients import recipient_digest, recipient_mask
from sabha.queueing.headers import GROUP

logger = logging.getLogger(__name__)

DELIVER_TASK = "sabha.notifications.tasks.message_deliver_now"
# A carrier that hangs holds up its own channel alone, and never more workers than these.
LANES = {"sms": 2, "email": 1}
# A task that was handed to the broker is trusted this long; then the message is handed over anew.
HANDED = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=24)


def message_send(
    *,
    purpose: str,
    channel: str,
    recipient: str,
    text: str,
    body_id: UUID | None,
    template_id: str = "",
    subject: str = "",
    language: str = "ml",
    within: timedelta = LONGEST_WAIT,
) -> UUID:
    """Have a message sent once the work under way stands; return its id.

    `recipient` is canonical (E.164, or an address in lower case). The message and the act that it
    tells of stand or fall together, also where the act is a transaction of a body. What cannot be
    sent `within` that time fails.
    """
    message = Message(
        channel=channel,
        purpose=purpose,
        language=language,
        body_id=body_id,
        recipient=recipient,
        recipient_masked=recipient_mask(recipient),
        recipient_digest=recipient_digest(recipient),
        subject=" ".join(subject.split()),
        text=text,
        template_id=template_id,
    )
    _queue(message, within)
    if current_body_or_none() is None:
        message_wake(message_id=message.id, channel=channel)
    else:
        after_commit(_Wake(message.id, channel))
    return message.id


def _queue(message: Message, within: timedelta) -> None:
    """Keep the message, bound to the work under way."""
    now, bound = timezone.now(), binding_current()
    message.created_at = message.due_at = now
    message.expires_at = now + min(within, LONGEST_WAIT)
    message.handed_until = now + HANDED
    message.awaits_body, message.awaits_transaction = bound.body_id, bound.transaction
    with control_work():
        message.save(force_insert=True)


def message_wake(*, message_id: UUID, channel: str) -> None:
    """Hand the message to a worker once the control plane's work has committed.

    A broker that is away delays the message and loses nothing: what waits is handed over again.
    """
    transaction.on_commit(_Handing(message_id, channel), using=CONTROL)


@dataclass(frozen=True, slots=True)
class _Wake:
    message_id: UUID
    channel: str

    def __call__(self) -> None:
        message_wake(message_id=self.message_id, channel=self.channel)


@dataclass(frozen=True, slots=True)
class _Handing:
    message_id: UUID
    channel: str

    def __call__(self) -> None:
        lane = self.message_id.int % LANES[self.channel]
        headers = {GROUP: f"messages-{self.channel}-{lane}"}
        try:
            current_app.send_task(DELIVER_TASK, args=(str(self.message_id),), headers=headers)
        except OperationalError as error:
            logger.warning("the broker is away, a message waits for its turn: %s", error)


def message_cancel(*, message_id: UUID) -> None:
    """Keep a message that no worker has taken yet from being sent; a newer one takes its place."""
    waiting = Message.objects.filter(id=message_id, state=Message.State.QUEUED, attempts=0)
    waiting.update(
        state=Message.State.FAILED,
        failed_at=timezone.now(),
        error="replaced",
        recipient="",
        subject="",
        text="",
    )
