"""How do libraries that send e-mail through Django send it as everybody here does?"""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from sabha.notifications.recipients import email_canonical
from sabha.notifications.services import message_send

PURPOSE = "account"


class QueuedMail(BaseEmailBackend):
    """Django's e-mail backend whose letters become messages: sent by a worker, and watched."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Have each letter sent to each of its recipients; return how many letters."""
        language = "en" if (get_language() or "").startswith("en") else "ml"
        for letter in email_messages:
            for address in letter.recipients():
                message_send(
                    purpose=PURPOSE,
                    channel="email",
                    recipient=email_canonical(address),
                    subject=str(letter.subject),
                    text=str(letter.body),
                    language=language,
                    body_id=None,
                )
        return len(email_messages)
