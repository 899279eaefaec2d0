"""To which number or address does this go, and what of it may be kept?"""

from __future__ import annotations

import unicodedata

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.crypto import salted_hmac
from phonenumbers import NumberParseException, PhoneNumberType

from sabha.errors import DomainError

HOME_REGION = "IN"
SHOWN_DIGITS = 4
LONGEST = 254
LONGEST_NUMBER = 40
# Lines that cannot receive a text message, or that cost its sender.
DEAF_LINES = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.PAGER,
        PhoneNumberType.UAN,
        PhoneNumberType.VOICEMAIL,
        PhoneNumberType.UNKNOWN,
    }
)


class PhoneMalformedError(DomainError):
    """The text is no number of a phone that receives messages."""

    code = "phone-malformed"
    status = 400
    title_en = "This is not a mobile number. Abroad, begin with + and the country's code."
    title_ml = "ഇതൊരു മൊബൈൽ നമ്പറല്ല. വിദേശത്തെ നമ്പർ + ചിഹ്നവും രാജ്യത്തിന്റെ കോഡും ചേർത്ത് എഴുതുക."


class EmailMalformedError(DomainError):
    """The text is no e-mail address."""

    code = "email-malformed"
    status = 400
    title_en = "This is not an e-mail address."
    title_ml = "ഇതൊരു ഇ-മെയിൽ വിലാസമല്ല."


def phone_canonical(given: str) -> str:
    """Return the number in E.164 (+919847012345); without a country's code it is one of India.

    Digits of any script are read, and the marks that people put between them.

    Raises:
        PhoneMalformedError: no such number exists, or its line receives no messages.
    """
    text = digits_plain(given).strip()
    if len(text) > LONGEST_NUMBER:
        raise PhoneMalformedError
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except NumberParseException:
        raise PhoneMalformedError from None
    is_deaf = phonenumbers.number_type(number) in DEAF_LINES
    if is_deaf or number.extension or not phonenumbers.is_valid_number(number):
        raise PhoneMalformedError
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email_canonical(given: str) -> str:
    """Return the address as it is compared: NFKC, lower case.

    Raises:
        EmailMalformedError: it is no address.
    """
    text = unicodedata.normalize("NFKC", given).strip().lower()
    try:
        validate_email(text)
    except ValidationError:
        raise EmailMalformedError from None
    if len(text) > LONGEST:
        raise EmailMalformedError
    return text


def recipient_canonical(*, channel: str, given: str) -> str:
    """Return a number or an address, by the channel ("sms" or "email").

    Raises:
        PhoneMalformedError, EmailMalformedError: it is none.
    """
    return phone_canonical(given) if channel == "sms" else email_canonical(given)


def digits_plain(text: str) -> str:
    """Return `text` with the digits of every script as 0 to 9."""
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in text
    )


def is_abroad(phone: str) -> bool:
    """Is the number, in E.164, of another country?"""
    return not phone.startswith("+91")


def recipient_mask(recipient: str) -> str:
    """Return what may be shown: `+91 ••••• •4321`, `b•••@example.org`."""
    name, at, domain = recipient.rpartition("@")
    if at:
        return f"{name[:1]}•••@{domain}"
    number = phonenumbers.parse(recipient, None)
    digits = phonenumbers.national_significant_number(number)
    hidden = "•" * max(0, len(digits) - SHOWN_DIGITS) + digits[-SHOWN_DIGITS:]
    return f"+{number.country_code} {hidden[:5]} {hidden[5:]}".strip()


def recipient_digest(recipient: str) -> str:
    """Return a digest by which messages to one recipient are found, made with our key."""
    return salted_hmac("sabha.recipient", recipient, algorithm="sha256").hexdigest()
