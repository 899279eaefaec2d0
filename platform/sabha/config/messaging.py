"""Through whom does this deployment send messages, and how is that said in the environment?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from sabha.config.reading import Reader

WEB = ("https", "http")
MAIL = ("smtp", "smtps", "smtp+starttls")
MAIL_PORTS: dict[str, int] = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


@dataclass(frozen=True, slots=True)
class SmsProvider:
    """The SMS provider; `templates` gives the registered template of "<purpose>.<language>"."""

    url: str
    key: str = field(repr=False)
    sender: str = ""
    entity_id: str = ""
    templates: Mapping[str, str] = field(default_factory=dict)
    connect_seconds: float = 3.0
    answer_seconds: float = 8.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """The SMTP server that takes e-mail; `security` is the scheme of its URL."""

    host: str
    port: int
    sender: str
    security: str = "smtp"
    user: str = ""
    password: str = field(default="", repr=False)
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class Messaging:
    """Who carries messages; None where nobody does. A demonstration keeps them to be seen."""

    sms: SmsProvider | None = None
    mail: MailServer | None = None
    receipt_key: str = field(default="", repr=False)
    is_demo: bool = False


def messaging_read(read: Reader, *, base_domain: str, is_demo: bool) -> Messaging:
    """Read who carries messages."""
    return Messaging(
        sms=_sms(read) if read.is_given("SABHA_SMS_URL") else None,
        mail=_mail(read, base_domain) if read.is_given("SABHA_SMTP_URL") else None,
        receipt_key=(
            read.secret("SABHA_RECEIPT_KEY", least=32, default=None)
            if read.is_given("SABHA_RECEIPT_KEY")
            else ""
        ),
        is_demo=is_demo,
    )


def _sms(read: Reader) -> SmsProvider:
    return SmsProvider(
        url=read.url("SABHA_SMS_URL", schemes=WEB),
        key=read.secret("SABHA_SMS_KEY", least=8, default=None),
        sender=read.text("SABHA_SMS_SENDER", default="SABHA"),
        entity_id=read.text("SABHA_SMS_ENTITY_ID", default=""),
        templates=_templates(read),
        connect_seconds=read.number("SABHA_SMS_CONNECT_SECONDS", default=3, least=1, most=10),
        answer_seconds=read.number("SABHA_SMS_ANSWER_SECONDS", default=8, least=1, most=20),
    )


def _templates(read: Reader) -> dict[str, str]:
    """Read "sign-in.ml=1107…,sign-in.en=1107…"."""
    given = read.text("SABHA_SMS_TEMPLATES", default="")
    pairs = [part.partition("=") for part in given.split(",") if part.strip()]
    if any(not (name.strip() and mark and number.strip()) for name, mark, number in pairs):
        read.refuse("SABHA_SMS_TEMPLATES", repr(given), "purpose.language=id, parted by commas")
        return {}
    return {name.strip(): number.strip() for name, _, number in pairs}


def _mail(read: Reader, base_domain: str) -> MailServer | None:
    url = read.url("SABHA_SMTP_URL", schemes=MAIL)
    parts = urlsplit(url)
    if not parts.hostname or parts.scheme not in MAIL_PORTS:
        return None
    return MailServer(
        host=parts.hostname,
        port=parts.port or MAIL_PORTS[parts.scheme],
        security=parts.scheme,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        sender=read.text("SABHA_MAIL_FROM", default=f"Sabha <no-reply@{base_domain}>"),
    )
