"""Who says that a message arrived, may they say so, and what follows from it?"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from sabha.config.messaging import Messaging
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.notifications.delivery import BLANK
from sabha.notifications.models import Message

TIMESTAMP = "X-Sabha-Timestamp"
SIGNATURE = "X-Sabha-Signature"
WINDOW = timedelta(minutes=5)
# Of seconds since 1970, for thirty thousand years.
MOST_DIGITS = 12

Outcome = Literal["sent", "delivered", "failed"]


class ReceiptUnsignedError(DomainError):
    """The receipt does not come from the provider, or not now."""

    code = "receipt-unsigned"
    status = 400
    title_en = "The receipt's signature or its time is not right."
    title_ml = "രസീതിന്റെ ഒപ്പോ സമയമോ ശരിയല്ല."


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the provider says of one message; `reason` is its own short code."""

    reference: UUID
    state: Outcome
    at: datetime
    reason: str = ""


def signature_of(*, key: str, timestamp: str, content: bytes) -> str:
    """Return the signature that a provider sends with `content`."""
    signed = timestamp.encode() + b"." + content
    return "v1=" + hmac.new(key.encode(), signed, hashlib.sha256).hexdigest()


def receipt_admit(*, headers: Mapping[str, str], content: bytes) -> None:
    """Let signed receipts of the last five minutes in.

    Raises:
        NotFoundError: this deployment takes no receipts.
        ReceiptUnsignedError: the signature or the time is wrong.
    """
    messaging: Messaging = settings.MESSAGING
    if not messaging.receipt_key:
        raise NotFoundError
    timestamp = headers.get(TIMESTAMP, "")
    wanted = signature_of(key=messaging.receipt_key, timestamp=timestamp, content=content)
    given = headers.get(SIGNATURE, "")
    is_signed = hmac.compare_digest(wanted.encode(), given.encode())
    is_number = timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= MOST_DIGITS
    if not is_signed or not is_number:
        raise ReceiptUnsignedError
    if abs(timezone.now().timestamp() - int(timestamp)) > WINDOW.total_seconds():
        raise ReceiptUnsignedError


def receipts_keep(*, receipts: Sequence[Receipt]) -> int:
    """Write down what became of messages; return how many changed.

    In any order and any number of times: delivered is final, and failed gives way to it alone.
    References that nobody here knows are passed over.
    """
    return sum(_keep(receipt) for receipt in receipts)


def _keep(receipt: Receipt) -> bool:
    with control_work():
        message = Message.objects.select_for_update().filter(id=receipt.reference).first()
        if message is None or not _is_news(message, receipt):
            return False
        moment = min(max(receipt.at, message.created_at), timezone.now())
        message.sent_at = message.sent_at or moment
        _KEEPERS[receipt.state](message, receipt, moment)
        for name, nothing in BLANK.items():
            setattr(message, name, nothing)
        message.save()
        return True


def _is_news(message: Message, receipt: Receipt) -> bool:
    above = {"sent": ("queued",), "failed": ("queued", "sent")}
    return message.state in above.get(receipt.state, ("queued", "sent", "failed"))


def _sent(message: Message, _receipt: Receipt, _moment: datetime) -> None:
    message.state = Message.State.SENT


def _delivered(message: Message, _receipt: Receipt, moment: datetime) -> None:
    message.state, message.delivered_at = Message.State.DELIVERED, moment
    message.failed_at, message.error = None, ""


def _failed(message: Message, receipt: Receipt, moment: datetime) -> None:
    message.state, message.failed_at = Message.State.FAILED, moment
    message.error = f"undelivered:{receipt.reason}"[:60]


_KEEPERS = {"sent": _sent, "delivered": _delivered, "failed": _failed}
