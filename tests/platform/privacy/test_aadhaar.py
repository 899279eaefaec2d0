"""Is every Aadhaar number found and nothing else, and is none of it kept?"""

from __future__ import annotations

import pytest
from pytest_django import Settings

from sabha.database.identifiers import uuid7
from sabha.privacy.aadhaar import (
    AadhaarMalformedError,
    AadhaarReference,
    aadhaar_mask,
    digits_of,
    is_aadhaar,
)
from tests.platform.privacy.numbers import NUMBER, OTHER, aadhaar_made

A, B, C = NUMBER[:4], NUMBER[4:8], NUMBER[8:]
MASKED = f"XXXX XXXX {C}"
MALAYALAM = str.maketrans("0123456789", "൦൧൨൩൪൫൬൭൮൯")


def test_the_check_is_verhoeffs() -> None:
    assert is_aadhaar(aadhaar_made("99999999999"))
    assert sum(is_aadhaar(f"{NUMBER[:-1]}{digit}") for digit in "0123456789") == 1


@pytest.mark.parametrize("place", range(11))
def test_one_wrong_digit_or_two_swapped_ones_fail(place: int) -> None:
    wrong = str((int(NUMBER[place]) + 1) % 10)
    swapped = [*NUMBER]
    swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]

    assert not is_aadhaar(f"{NUMBER[:place]}{wrong}{NUMBER[place + 1 :]}")
    assert "".join(swapped) == NUMBER or not is_aadhaar("".join(swapped))


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        f"{A} {B} {C}",
        f"{A}-{B}-{C}",
        f"{A} - {B} - {C}",
        f"{A}\u00a0{B}\u2013{C}",
        f"{A}\u200b{B}.{C}",
        NUMBER.translate(MALAYALAM),
        f"{A} {B} {C}".translate(MALAYALAM),
    ],
)
def test_a_number_is_masked_however_it_is_written(text: str) -> None:
    assert aadhaar_mask(text) == MASKED
    assert aadhaar_mask(f"ആധാർ:{text}, മറ്റൊന്നുമില്ല") == f"ആധാർ:{MASKED}, മറ്റൊന്നുമില്ല"
    assert aadhaar_mask(f"({text})") == f"({MASKED})"
    assert aadhaar_mask(f"{text}\n9847012345") == f"{MASKED}\n9847012345"


def test_each_of_several_is_masked() -> None:
    assert aadhaar_mask(f"{NUMBER} and {OTHER}") == f"{MASKED} and XXXX XXXX {OTHER[-4:]}"
    assert aadhaar_mask(f"{A} {B} {C} 9847012345") == f"{MASKED} 9847012345"
    assert aadhaar_mask(aadhaar_mask(NUMBER)) == MASKED


@pytest.mark.parametrize(
    "text",
    [
        "9847012345",
        "0471 2345678",
        f"+{aadhaar_made('91984701234')}",
        f"{NUMBER}1",
        f"1{NUMBER}",
        f"{A} {B} {C} 1234",
        f"{A}\n{B}\n{C}",
        f"{A}, {B}, {C}",
        f"KL{NUMBER}",
        "123/2026",
        "21-11-2026 9847",
        "018765432109",
        f"0198a7c0-0000-7000-8000-{NUMBER}",
        "".join(str((int(d) + 1) % 10) if i == 5 else d for i, d in enumerate(NUMBER)),
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert aadhaar_mask(text) == text


def test_years_are_no_number() -> None:
    found = (f"20{a:02} 20{b:02} 20{c:02}" for a in range(99) for b in range(9) for c in range(99))
    years = next(text for text in found if is_aadhaar(digits_of(text)))

    assert aadhaar_mask(years) == years


def test_identifiers_are_never_touched() -> None:
    texts = [str(uuid7()) for _ in range(2000)]

    assert [aadhaar_mask(text) for text in texts] == texts


def test_a_reference_keeps_no_number_and_knows_it_again(settings: Settings) -> None:
    settings.AADHAAR_KEYS = {"2026": "new" * 12}
    kept = AadhaarReference.of(f"{A} {B} {C}")

    assert str(kept) == MASKED
    assert NUMBER not in kept.stored + repr(kept)
    assert len(kept.stored) <= 100
    assert AadhaarReference.read(kept.stored) == kept
    assert kept.is_of(NUMBER.translate(MALAYALAM))
    assert not kept.is_of(OTHER)


def test_a_reference_outlives_the_change_of_the_key() -> None:
    old = {"2025": "old" * 12}
    both = {"2026": "new" * 12, **old}
    kept = AadhaarReference.of(NUMBER, keys=old)
    renewed = AadhaarReference.of(NUMBER, keys=both)

    assert kept.is_of(NUMBER, keys=both)
    assert (kept.key_id, renewed.key_id) == ("2025", "2026")
    assert kept.digest != renewed.digest


@pytest.mark.parametrize("text", ["", "1234", f"{NUMBER[:-1]}x", f"1{NUMBER[1:]}"])
def test_what_is_no_number_gets_no_reference(text: str) -> None:
    with pytest.raises(AadhaarMalformedError) as caught:
        AadhaarReference.of(text)

    assert text == "" or text not in str(caught.value)
