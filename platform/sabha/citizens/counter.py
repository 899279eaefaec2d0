"""How does somebody sign in to whom no message can be sent?"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.citizens.accounts import LOGIN_MARK, citizen_find, citizen_open, login_make
from sabha.citizens.models import SignInCode
from sabha.citizens.refusals import (
    ATTEMPTS,
    CodeExpiredError,
    CodeUsedError,
    CodeWrongError,
)
from sabha.citizens.secrecy import PLAIN_LETTERS, counter_code_make, counter_digest
from sabha.citizens.services import code_end
from sabha.citizens.texts import COUNTER_NOTICE, notice_wording
from sabha.database.body import current_body
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import current_actor
from sabha.identity.models import User
from sabha.identity.throttle import Limit, attempts_check, failure_count, network_of
from sabha.notifications.recipients import (
    digits_plain,
    email_canonical,
    phone_canonical,
    recipient_digest,
    recipient_mask,
)
from sabha.notifications.services import message_send

VALID = timedelta(days=7)
WRONG_SLIPS = Limit("counter-code", 30, timedelta(minutes=15))
GROUP = 4
State = SignInCode.State


class PersonUnknownError(DomainError):
    """Nobody has this login."""

    code = "person-unknown"
    status = 404
    title_en = "No citizen has this login. Leave it empty to make a new one."
    title_ml = "ഈ ലോഗിൻ പേരിൽ ആരുമില്ല. പുതിയത് നൽകാൻ ഒഴിച്ചിടുക."


@dataclass(frozen=True, slots=True)
class Slip:
    """What is printed for the person, once; `login` is theirs where they have neither phone nor
    e-mail, and is what a later slip is asked for with."""

    id: UUID
    code: str
    recipient_masked: str
    login: str
    name_en: str
    name_ml: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class _Person:
    recipient: str = ""
    login: str = ""


def counter_code_issue(*, recipient: str, name_en: str, name_ml: str, seen: str) -> Slip:
    """Give a code to somebody whose paper (`seen`) the officer saw, inside the body's work.

    `recipient` is a phone number, an e-mail address, the login of an earlier slip, or "". Whoever
    owns the number or address is told.

    Raises:
        PhoneMalformedError, EmailMalformedError, PersonUnknownError: it names nobody.
    """
    person, code, body = _person(recipient), counter_code_make(), current_body()
    issued = _issued(person, code, body.id)
    issued.name_en, issued.name_ml = name_en or name_ml, name_ml
    with control_work():
        issued.save(force_insert=True)
    if person.recipient:
        _tell(person.recipient, body.id, body.name_ml)
    audit_record(
        action="office.code.issue",
        subject="citizens.code",
        subject_id=issued.id,
        after={"recipient": issued.recipient_masked or issued.login, "seen": seen},
    )
    return _slip(issued, code)


def _issued(person: _Person, code: str, body_id: UUID) -> SignInCode:
    now = timezone.now()
    return SignInCode(
        way=SignInCode.Way.COUNTER,
        code_digest=counter_digest(code=code),
        recipient=person.recipient,
        recipient_masked=recipient_mask(person.recipient) if person.recipient else "",
        recipient_digest=recipient_digest(person.recipient) if person.recipient else "",
        login=person.login,
        body_id=body_id,
        issued_by=current_actor().user_id,
        created_at=now,
        sent_at=now,
        expires_at=now + VALID,
    )


def counter_code_confirm(*, code: str, recipient: str, address: str, language: str) -> User:
    """Return the citizen who holds the slip; a slip made for a number wants the number too.

    Raises:
        CodeWrongError, CodeExpiredError, CodeUsedError: it is no code, or no longer.
        TooManyAttemptsError: this address tried too many.
        AccountStoppedError: the account was stopped.
    """
    tries = WRONG_SLIPS.counter(network_of(address))
    attempts_check(tries)
    now = timezone.now()
    user: User | None = None
    with control_work():
        slip = _slip_locked(code)
        refusal = _refusal(slip, recipient, now)
        if slip is not None and refusal is None:
            user = citizen_open(
                recipient=slip.recipient,
                login=slip.login,
                name_en=slip.name_en,
                name_ml=slip.name_ml,
                language=language,
            )
            code_end(asked=slip, state=State.USED, at=now)
    if refusal is not None or user is None:
        failure_count(tries)
        raise refusal or NotFoundError
    return user


def _person(given: str) -> _Person:
    text = given.strip()
    if not text:
        return _Person(login=login_make())
    if text.lower().startswith(LOGIN_MARK):
        if citizen_find(recipient="", login=text.lower()) is None:
            raise PersonUnknownError
        return _Person(login=text.lower())
    return _Person(recipient=email_canonical(text) if "@" in text else phone_canonical(text))


def _slip(issued: SignInCode, code: str) -> Slip:
    return Slip(
        id=issued.id,
        code="-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP)),
        recipient_masked=issued.recipient_masked,
        login=issued.login,
        name_en=issued.name_en,
        name_ml=issued.name_ml,
        expires_at=issued.expires_at,
    )


def _tell(recipient: str, body_id: UUID, office: str) -> None:
    wording = notice_wording(language="ml", office=office)
    channel = "email" if "@" in recipient else "sms"
    message_send(
        purpose=COUNTER_NOTICE,
        channel=channel,
        recipient=recipient,
        subject=wording.subject if channel == "email" else "",
        text=wording.text,
        body_id=body_id,
    )


def _slip_locked(code: str) -> SignInCode | None:
    plain = "".join(c for c in digits_plain(code).upper() if c in PLAIN_LETTERS)
    digest = counter_digest(code=plain)
    slips = SignInCode.objects.select_for_update().filter(way=SignInCode.Way.COUNTER)
    return slips.filter(code_digest=digest).first()


def _refusal(slip: SignInCode | None, recipient: str, now: datetime) -> DomainError | None:
    """Return why the slip does not pass, having counted a wrong number."""
    if slip is None:
        return CodeWrongError(attempts_left=ATTEMPTS)
    if slip.state == State.USED:
        return CodeUsedError()
    if slip.state == State.DEAD or now >= slip.expires_at or slip.attempts >= ATTEMPTS:
        return CodeExpiredError()
    if not slip.recipient or _is_same(slip.recipient, recipient):
        return None
    slip.attempts += 1
    slip.save(update_fields=["attempts"])
    return CodeWrongError(attempts_left=ATTEMPTS - slip.attempts)


def _is_same(recipient: str, given: str) -> bool:
    try:
        typed = email_canonical(given) if "@" in recipient else phone_canonical(given)
    except DomainError:
        return False
    return hmac.compare_digest(recipient.encode(), typed.encode())
