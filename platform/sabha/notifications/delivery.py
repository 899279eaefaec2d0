"""How does a waiting message reach its carrier, once?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.utils import timezone

from sabha.database.work import control_work
from sabha.notifications.binding import Binding, binding_fate
from sabha.notifications.faults import TransportFaultError
from sabha.notifications.models import Message
from sabha.notifications.transports import Outgoing, transport_of

# Longer than any carrier may take, so that two workers never hold one message.
LEASE = timedelta(seconds=60)
PAUSES = (5, 15, 45, 120, 300, 900)
BLANK = {"recipient": "", "subject": "", "text": ""}
State = Message.State


def message_deliver(*, message_id: UUID) -> None:
    """Give a waiting message to its carrier; say in the row what came of it.

    Doing it again is harmless: only a waiting message that is due and that nobody holds is taken,
    and the carrier gets the same reference at every attempt.
    """
    message = _claimed(message_id)
    if message is None:
        return
    try:
        reference = _submit(message)
    except TransportFaultError as fault:
        _fault_keep(message, fault)
    else:
        _sent_keep(message, reference)


def message_give_up(*, message: Message, fault: str, at: datetime) -> None:
    """Let a waiting message fail for good, and blank it; one that is gone meanwhile stays so."""
    waiting = Message.objects.filter(id=message.id, state=State.QUEUED)
    waiting.update(state=State.FAILED, failed_at=at, error=fault, **BLANK)


def _claimed(message_id: UUID) -> Message | None:
    """Return the message if this worker is the one to send it now."""
    now = timezone.now()
    with control_work():
        message = (
            Message.objects.select_for_update(skip_locked=True)
            .filter(id=message_id, state=State.QUEUED, due_at__lte=now)
            .first()
        )
        if message is None or (message.claimed_until and message.claimed_until > now):
            return None
        if not _is_free_to_go(message, now):
            return None
        message.attempts += 1
        message.claimed_until = message.handed_until = now + LEASE
        message.save(update_fields=["attempts", "claimed_until", "handed_until"])
        return message


def _is_free_to_go(message: Message, now: datetime) -> bool:
    if message.expires_at <= now:
        message_give_up(message=message, fault="expired", at=now)
        return False
    if message.submitting_at is not None:
        message_give_up(message=message, fault="unsure", at=now)
        return False
    fate = binding_fate(Binding(message.awaits_body, message.awaits_transaction))
    if fate == "aborted":
        message.delete()
    elif fate == "unknown":
        message_give_up(message=message, fault="work-unknown", at=now)
    return fate == "committed"


def _submit(message: Message) -> str:
    outgoing = Outgoing(
        reference=message.id,
        channel=message.channel,
        purpose=message.purpose,
        language=message.language,
        recipient=message.recipient,
        subject=message.subject,
        text=message.text,
        template_id=message.template_id,
        body_id=message.body_id,
    )
    on_submitting: Callable[[], None] = partial(_submitting_keep, message.id)
    return transport_of(message.channel).submit(outgoing, on_submitting=on_submitting)


def _submitting_keep(message_id: UUID) -> None:
    Message.objects.filter(id=message_id).update(submitting_at=timezone.now())


def _sent_keep(message: Message, reference: str) -> None:
    """A receipt may have come before the carrier's answer: what it said stays."""
    with control_work():
        found = Message.objects.select_for_update().get(id=message.id)
        found.sent_at = found.sent_at or timezone.now()
        found.provider_reference = found.provider_reference or reference
        if found.state == State.QUEUED:
            found.state, found.error = State.SENT, ""
        found.recipient = found.subject = found.text = ""
        found.save()


def _fault_keep(message: Message, fault: TransportFaultError) -> None:
    now = timezone.now()
    pause = PAUSES[min(message.attempts, len(PAUSES)) - 1]
    due_at = now + timedelta(seconds=max(pause, fault.after_seconds or 0))
    if fault.is_final or due_at >= message.expires_at:
        message_give_up(message=message, fault=fault.fault, at=now)
        return
    waiting = Message.objects.filter(id=message.id, state=State.QUEUED)
    waiting.update(
        due_at=due_at,
        error=fault.fault,
        claimed_until=None,
        handed_until=None,
        submitting_at=None,
    )
