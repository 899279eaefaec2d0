"""Which messages wait for a worker, and which have waited too long?"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from sabha.database.work import control_work
from sabha.notifications.delivery import message_give_up
from sabha.notifications.models import Message, ShownMessage
from sabha.notifications.services import HANDED, message_wake

MOST_AT_ONCE = 500
KEPT = timedelta(days=90)
SHOWN_KEPT = timedelta(days=1)


def messages_hand_over() -> int:
    """Hand every message over that is due and that no worker is trusted with; return how many.

    This is what makes sending sure: a message whose task was lost, or whose worker was, comes up
    here. Those whose time is over fail.
    """
    now = timezone.now()
    waiting = Message.objects.filter(state=Message.State.QUEUED)
    for late in waiting.filter(expires_at__lte=now)[:MOST_AT_ONCE]:
        message_give_up(message=late, fault=late.error or "expired", at=now)
    with control_work():
        due = waiting.filter(Q(handed_until=None) | Q(handed_until__lte=now), due_at__lte=now)
        locked = due.select_for_update(skip_locked=True).order_by("due_at")[:MOST_AT_ONCE]
        chosen = {message.id: message.channel for message in locked}
        Message.objects.filter(id__in=chosen).update(handed_until=now + HANDED)
        for message_id, channel in chosen.items():
            message_wake(message_id=message_id, channel=channel)
    return len(chosen)


def messages_forget() -> int:
    """Drop messages that are 90 days old; return how many."""
    now = timezone.now()
    ShownMessage.objects.filter(shown_at__lt=now - SHOWN_KEPT).delete()
    return Message.objects.filter(created_at__lt=now - KEPT).delete()[0]
