"""How does a citizen get a code, and sign in with it?"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from sabha.citizens.accounts import citizen_open, names_of
from sabha.citizens.limits import codes_limit, wait_error
from sabha.citizens.models import KnownBrowser, SignInCode
from sabha.citizens.refusals import (
    ATTEMPTS,
    ChannelUnavailableError,
    CodeExpiredError,
    CodeOtherSessionError,
    CodeUsedError,
    CodeWrongError,
)
from sabha.citizens.secrecy import browser_digest, code_digest, code_make
from sabha.citizens.texts import SIGN_IN, code_wording
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.models import User
from sabha.identity.throttle import Limit, attempts_check, failure_count, network_of
from sabha.notifications.recipients import (
    recipient_canonical,
    recipient_digest,
    recipient_mask,
)
from sabha.notifications.services import message_cancel, message_send
from sabha.notifications.transports import channels_carried

VALID = timedelta(minutes=10)
RESENDABLE = timedelta(hours=1)
WAITS = (30, 60, 120, 300)
COUNTER = "counter"
# Whoever asks for many numbers' codes and guesses at each has no more tries than these.
WRONG_CODES = Limit("code-wrong", 200, timedelta(minutes=15))
State = SignInCode.State


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the browser's own secret, its address, where and in which language."""

    browser: str
    address: str
    host: str
    language: str
    body_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the browser is told of a code that was sent."""

    id: UUID
    channel: str
    recipient_masked: str
    expires_at: datetime
    resend_after_seconds: int
    attempts_left: int
    other_channels: tuple[str, ...]


def code_ask(*, asker: Asker, channel: str, recipient: str) -> Asked:
    """Send a code to a number or an address, whether or not an account has it.

    Raises:
        PhoneMalformedError, EmailMalformedError: it is none.
        ChannelUnavailableError: nobody carries that channel here.
        TooManyCodesError: too many were asked for.
    """
    address = _recipient(asker, channel, recipient)
    now = timezone.now()
    asked = SignInCode(
        browser_digest=browser_digest(browser=asker.browser),
        body_id=asker.body_id,
        created_at=now,
    )
    with control_work():
        _older_end(asked.browser_digest, recipient_digest(address))
        _send(asked, asker, channel, address, now)
        asked.save(force_insert=True)
    return _told(asked)


def code_resend(*, asker: Asker, code_id: UUID, channel: str = "", recipient: str = "") -> Asked:
    """Send a new code, perhaps another way; the old one dies.

    Raises:
        NotFoundError, CodeOtherSessionError, CodeUsedError, CodeExpiredError: there is nothing to
            send anew.
        TooManyCodesError: not yet, or no more.
    """
    found = asked_get(code_id=code_id, browser=asker.browser)
    now = timezone.now()
    if found.state != State.OPEN or now > found.created_at + RESENDABLE:
        raise CodeUsedError if found.state == State.USED else CodeExpiredError
    if now < _resendable_at(found):
        raise wait_error(until=_resendable_at(found))
    wanted = channel or found.way
    address = _recipient(asker, wanted, recipient or found.recipient)
    with control_work():
        asked = SignInCode.objects.select_for_update().get(id=code_id)
        if asked.state != State.OPEN:
            raise CodeUsedError
        if asked.message_id:
            message_cancel(message_id=asked.message_id)
        asked.attempts, asked.sends = 0, asked.sends + 1
        _send(asked, asker, wanted, address, now)
        asked.save()
    return _told(asked)


def code_confirm(*, asker: Asker, code_id: UUID, code: str, name: str = "") -> User:
    """Return the citizen whom the code proves; the account is made on the first time.

    Of many who confirm at once one wins. A wrong try is counted whatever else happens.

    Raises:
        NotFoundError, CodeOtherSessionError, CodeExpiredError, CodeUsedError: no such code.
        CodeWrongError, TooManyAttemptsError: it is wrong, or was too often.
        NameNeededError, AccountStoppedError: it is right, and stays good.
    """
    asked_get(code_id=code_id, browser=asker.browser)
    tries = WRONG_CODES.counter(network_of(asker.address))
    attempts_check(tries)
    now = timezone.now()
    user: User | None = None
    with control_work():
        asked = SignInCode.objects.select_for_update().get(id=code_id)
        refusal = _refusal(asked, code, now)
        if refusal is None:
            name_en, name_ml = names_of(name)
            user = citizen_open(
                recipient=asked.recipient,
                login="",
                name_en=name_en,
                name_ml=name_ml,
                language=asker.language,
            )
            _browser_know(asked, now)
            code_end(asked=asked, state=State.USED, at=now)
    if isinstance(refusal, CodeWrongError):
        failure_count(tries)
    if refusal is not None or user is None:
        raise refusal or NotFoundError
    return user


def asked_get(*, code_id: UUID, browser: str) -> SignInCode:
    """Return what this browser asked for.

    Raises:
        NotFoundError, CodeOtherSessionError: nothing, or another browser did.
    """
    asked = SignInCode.objects.filter(id=code_id).exclude(way=COUNTER).first()
    if asked is None:
        raise NotFoundError
    if not hmac.compare_digest(asked.browser_digest, browser_digest(browser=browser)):
        raise CodeOtherSessionError
    return asked


def code_end(*, asked: SignInCode, state: str, at: datetime) -> None:
    """Let a code never be used again; nothing of its recipient stays in clear."""
    asked.state, asked.recipient = state, ""
    asked.used_at = at if state == State.USED else None
    asked.save(update_fields=["state", "recipient", "used_at", "attempts"])


def _recipient(asker: Asker, channel: str, given: str) -> str:
    """Return the recipient's canonical form, once it may be sent to."""
    if channel not in channels_carried():
        raise ChannelUnavailableError
    address = recipient_canonical(channel=channel, given=given)
    codes_limit(
        recipient=address,
        recipient_digest=recipient_digest(address),
        browser_digest=browser_digest(browser=asker.browser),
        address=asker.address,
        place=str(asker.body_id or ""),
    )
    return address


def _send(asked: SignInCode, asker: Asker, channel: str, address: str, now: datetime) -> None:
    code = code_make()
    asked.way = SignInCode.Way(channel)
    asked.code_digest = code_digest(code=code, code_id=asked.id)
    asked.recipient = address
    asked.recipient_masked = recipient_mask(address)
    asked.recipient_digest = recipient_digest(address)
    asked.sent_at, asked.expires_at = now, now + VALID
    wording = code_wording(channel=channel, language=asker.language, code=code, host=asker.host)
    asked.message_id = message_send(
        purpose=SIGN_IN,
        channel=channel,
        recipient=address,
        subject=wording.subject,
        text=wording.text,
        language=asker.language,
        body_id=asker.body_id,
        within=VALID,
    )


def _older_end(browser: str, recipient: str) -> None:
    """End what this browser asked for the same recipient before: only the last code counts."""
    older = SignInCode.objects.select_for_update().filter(
        browser_digest=browser, recipient_digest=recipient, state=State.OPEN
    )
    for asked in older:
        if asked.message_id:
            message_cancel(message_id=asked.message_id)
        code_end(asked=asked, state=State.DEAD, at=asked.created_at)


def _refusal(asked: SignInCode, code: str, now: datetime) -> DomainError | None:
    """Return why the code does not pass, having counted a wrong try."""
    if asked.state == State.USED:
        return CodeUsedError()
    if asked.state == State.DEAD or now >= asked.expires_at:
        return CodeExpiredError()
    if asked.attempts >= ATTEMPTS:
        return wait_error(until=_resendable_at(asked))
    if hmac.compare_digest(asked.code_digest, code_digest(code=code, code_id=asked.id)):
        return None
    asked.attempts += 1
    asked.save(update_fields=["attempts"])
    return CodeWrongError(attempts_left=ATTEMPTS - asked.attempts)


def _browser_know(asked: SignInCode, now: datetime) -> None:
    KnownBrowser.objects.update_or_create(
        browser_digest=asked.browser_digest,
        recipient_digest=asked.recipient_digest,
        defaults={"seen_at": now},
    )


def _resendable_at(asked: SignInCode) -> datetime:
    return asked.sent_at + timedelta(seconds=WAITS[min(asked.sends, len(WAITS)) - 1])


def _told(asked: SignInCode) -> Asked:
    others = [channel for channel in channels_carried() if channel != asked.way]
    return Asked(
        id=asked.id,
        channel=asked.way,
        recipient_masked=asked.recipient_masked,
        expires_at=asked.expires_at,
        resend_after_seconds=WAITS[min(asked.sends, len(WAITS)) - 1],
        attempts_left=ATTEMPTS - asked.attempts,
        other_channels=(*others, COUNTER),
    )
