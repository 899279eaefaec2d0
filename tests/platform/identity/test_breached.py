"""Is a password that came out in a breach refused, without asking anybody?"""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from sabha.identity.breached import (
    FILE,
    BreachedPasswordValidator,
    filter_of,
    is_breached,
    listed,
)


@pytest.mark.parametrize("password", ["1234567890", "iloveyou12", "PRINCESS123", "rockyou123"])
def test_what_came_out_is_refused_however_it_is_cased(password: str) -> None:
    with pytest.raises(ValidationError) as refused:
        BreachedPasswordValidator().validate(password)

    assert refused.value.code == "password_too_common"


@pytest.mark.parametrize("password", ["Kadalundi-river-1957", "മഴക്കാലത്തെ പുഴ 1957", "\ud800" * 12])
def test_what_did_not_come_out_is_taken(password: str) -> None:
    assert not is_breached(password)


def test_few_good_passwords_are_refused() -> None:
    refused = sum(is_breached(f"a good one, number {number}") for number in range(20_000))

    assert refused < 60


def test_the_same_list_makes_the_same_filter() -> None:
    assert filter_of(["b" * 10, "a" * 10]) == filter_of(["a" * 10, "b" * 10, "a" * 10])
    assert len(FILE.read_bytes()) == 540_000


def test_short_and_repeated_lines_are_left_out() -> None:
    lines = [b"short\n", b"Long-enough-1\r\n", b"long-enough-1\n", b"\xff\xfeother-long-one\n"]

    assert list(listed(lines)) == ["long-enough-1", "other-long-one"]
