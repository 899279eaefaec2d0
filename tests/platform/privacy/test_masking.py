"""What is left of a phone number and an address when they are masked?"""

from __future__ import annotations

import pytest

from sabha.privacy.masking import email_mask, masking_heard, masking_tell, phone_mask


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("+91 98470 14321", "••••• •4321"), ("൯൮൪൭൦൧൪൩൨൧", "••••• •4321"), ("", "")],
)
def test_a_phone_keeps_its_last_four(phone: str, shown: str) -> None:
    assert phone_mask(phone) == shown


@pytest.mark.parametrize(
    ("address", "shown"), [("amina@example.org", "a•••@example.org"), ("", ""), ("nonsense", "")]
)
def test_an_address_keeps_its_domain(address: str, shown: str) -> None:
    assert email_mask(address) == shown


def test_what_was_masked_is_heard_once_by_the_nearest() -> None:
    masking_tell("nobody listens")
    with masking_heard() as outer:
        with masking_heard() as inner:
            masking_tell("text")
            masking_tell("text")
        masking_tell("subject")

    assert (outer, inner) == (["subject"], ["text"])
