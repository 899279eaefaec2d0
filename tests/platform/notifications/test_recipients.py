"""Is a number read as its owner means it, and shown so that nobody else can use it?"""

from __future__ import annotations

import pytest

from sabha.notifications.faults import WORDS, fault_words
from sabha.notifications.recipients import (
    EmailMalformedError,
    PhoneMalformedError,
    email_canonical,
    phone_canonical,
    recipient_digest,
    recipient_mask,
)


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("9847012345", "+919847012345"),
        ("09847012345", "+919847012345"),
        ("+91 98470-12345", "+919847012345"),
        ("൯൮൪൭൦൧൨൩൪൫", "+919847012345"),
        ("००९१९८४७०१२३४५", "+919847012345"),
        ("+٩٧١ ٥٠ ١٢٣ ٤٥٦٧", "+971501234567"),
        ("+971 50 123 4567", "+971501234567"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("tel:+447400123456", "+447400123456"),
    ],
)
def test_numbers_are_read_as_they_are_written(given: str, number: str) -> None:
    assert phone_canonical(given) == number


@pytest.mark.parametrize(
    "given",
    [
        "",
        "984701234",
        "0471 2345678",
        "1800 425 1234",
        "9847012345 ext. 5",
        "+999 123 456 789",
        "98470" * 20,
        "\u0000",
    ],
)
def test_what_is_no_mobile_number_is_refused(given: str) -> None:
    with pytest.raises(PhoneMalformedError):
        phone_canonical(given)


def test_addresses_are_compared_in_lower_case() -> None:
    assert email_canonical(" Amina@Example.ORG ") == "amina@example.org"


@pytest.mark.parametrize(
    "given", ["amina", "a@b", "a@b.c\nBcc: x@y.org", "a b@example.org", f"{'a' * 250}@example.org"]
)
def test_what_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(EmailMalformedError):
        email_canonical(given)


@pytest.mark.parametrize(
    ("recipient", "shown"),
    [
        ("+919847014321", "+91 ••••• •4321"),
        ("+971501234567", "+971 ••••• 4567"),
        ("amina@example.org", "a•••@example.org"),
    ],
)
def test_only_the_end_of_a_number_is_shown(recipient: str, shown: str) -> None:
    assert recipient_mask(recipient) == shown


def test_digests_tell_recipients_apart_and_say_nothing() -> None:
    first, second = recipient_digest("+919847014321"), recipient_digest("+919847014322")

    assert first != second
    assert recipient_digest("+919847014321") == first
    assert "9847" not in first[:4] + second[:4]


def test_every_fault_is_told_in_both_languages() -> None:
    for code in WORDS:
        words = fault_words(f"{code}:500")
        assert words is not None
        assert words.text_en.isascii()
        assert any("\u0d00" <= letter <= "\u0d7f" for letter in words.text_ml)
    assert fault_words("") is None
