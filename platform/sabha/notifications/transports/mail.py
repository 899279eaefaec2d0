"""How does the mail server get a message, never twice?"""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

from sabha.config.messaging import MailServer
from sabha.notifications.faults import TransportFaultError
from sabha.notifications.transports.outgoing import Outgoing

PERMANENT = 500


class _Telling(smtplib.SMTP):
    """Says when the text itself is about to go: from then on a silence leaves all unknown."""

    on_submitting: Callable[[], None]

    def data(self, msg: Any) -> Any:
        """Send the text."""
        self.on_submitting()
        return super().data(msg)


class _TellingEncrypted(_Telling, smtplib.SMTP_SSL):
    """The same over TLS from the start."""


@dataclass(slots=True)
class _Progress:
    """How far one delivery has come."""

    on_submitting: Callable[[], None]
    is_submitting: bool = False

    def __call__(self) -> None:
        self.on_submitting()
        self.is_submitting = True


class _Backend(EmailBackend):
    """Django's SMTP backend over a connection that tells how far it has come."""

    on_submitting: Callable[[], None]

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """Return the connection's class, bound to this delivery."""
        base = _TellingEncrypted if self.use_ssl else _Telling
        return type(base.__name__, (base,), {"on_submitting": staticmethod(self.on_submitting)})


@dataclass(frozen=True, slots=True)
class MailTransport:
    """Gives each message to the server in a connection of its own."""

    server: MailServer

    def submit(self, outgoing: Outgoing, *, on_submitting: Callable[[], None]) -> str:
        """Hand the message over; the Message-ID is our reference, and so what is returned.

        Raises:
            TransportFaultError: it did not take it, or not for certain.
        """
        progress = _Progress(on_submitting)
        backend = self._backend(progress)
        letter = self._letter(outgoing)
        try:
            backend.open()
            backend.send_messages([letter])
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _ in refused.recipients.values()]
            raise _refusal(max(codes, default=PERMANENT)) from None
        except smtplib.SMTPAuthenticationError as denied:
            raise TransportFaultError(f"carrier-denied:{denied.smtp_code}") from None
        except smtplib.SMTPResponseException as answered:
            raise _refusal(answered.smtp_code) from None
        except (smtplib.SMTPException, OSError) as broken:
            raise _broken(broken, is_submitting=progress.is_submitting) from None
        finally:
            backend.fail_silently = True
            backend.close()
        return str(letter.extra_headers["Message-ID"])

    def _backend(self, progress: _Progress) -> _Backend:
        backend = _Backend(
            host=self.server.host,
            port=self.server.port,
            username=self.server.user,
            password=self.server.password,
            use_tls=self.server.security == "smtp+starttls",
            use_ssl=self.server.security == "smtps",
            timeout=int(self.server.seconds),
        )
        backend.on_submitting = progress
        return backend

    def _letter(self, outgoing: Outgoing) -> EmailMessage:
        domain = parseaddr(self.server.sender)[1].rpartition("@")[2]
        return EmailMessage(
            subject=outgoing.subject,
            body=outgoing.text,
            from_email=self.server.sender,
            to=[outgoing.recipient],
            headers={
                "Message-ID": f"<{outgoing.reference}@{domain}>",
                "Auto-Submitted": "auto-generated",
                "Content-Language": outgoing.language,
            },
        )


def _refusal(code: int) -> TransportFaultError:
    if code >= PERMANENT:
        return TransportFaultError(f"carrier-refused:{code}", is_final=True)
    return TransportFaultError(f"carrier-failed:{code}")


def _broken(error: Exception, *, is_submitting: bool) -> TransportFaultError:
    if is_submitting:
        return TransportFaultError("unsure", is_final=True)
    return TransportFaultError("timed-out" if isinstance(error, TimeoutError) else "unreachable")
