"""Who carries a message of this channel?"""

from __future__ import annotations

from django.conf import settings

from sabha.config.messaging import Messaging
from sabha.notifications.faults import TransportFaultError
from sabha.notifications.transports.mail import MailTransport
from sabha.notifications.transports.outbox import OutboxTransport
from sabha.notifications.transports.outgoing import Outgoing, Transport
from sabha.notifications.transports.sms import SmsTransport

__all__ = ["Outgoing", "Transport", "channels_carried", "transport_of"]


def transport_of(channel: str) -> Transport:
    """Return the carrier of `channel`.

    Raises:
        TransportFaultError: this deployment has none.
    """
    found: Messaging = settings.MESSAGING
    if found.is_demo:
        return OutboxTransport()
    if channel == "sms" and found.sms:
        return SmsTransport(found.sms)
    if channel == "email" and found.mail:
        return MailTransport(found.mail)
    raise TransportFaultError("no-carrier", is_final=True)


def channels_carried() -> tuple[str, ...]:
    """Return the channels that somebody carries here."""
    found: Messaging = settings.MESSAGING
    carried = {"sms": found.is_demo or found.sms, "email": found.is_demo or found.mail}
    return tuple(channel for channel, carrier in carried.items() if carrier)
