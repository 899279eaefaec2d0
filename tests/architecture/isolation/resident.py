"""Which words of a resident and of an officer are planted, and may be seen almost nowhere?"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from tests.platform.privacy.numbers import aadhaar_made


@dataclass(frozen=True, slots=True)
class Words:
    """All that one person gives away, each word found nowhere else.

    `code` is the last code that was given out to them, once it was.
    """

    name: str = "zephyrella quantho"
    phone: str = "9847055513"
    phone_spaced: str = "98470 55513"
    email: str = "zephyrella@quantho.example"
    address: str = "quibblewick house"
    aadhaar: str = aadhaar_made("49318265047")
    note: str = "flumadiddle borborygmus"
    paper: str = "snickersnee deed"
    password: str = "Grumblethwick-1957-xylo"
    search: str = "widdershins"

    def all(self) -> tuple[str, ...]:
        """Return every word."""
        return tuple(getattr(self, field.name) for field in fields(self))


_SHORT = 7
WORDS = Words()
# Somebody who signs in with a code: their number is rightly with their account.
CITIZEN_PHONE = "9847066624"
CITIZEN_EMAIL = "crumhorn@bumbershoot.example"
CITIZEN_NAME = "crumhorn bumbershoot"


def found_in(text: str, words: tuple[str, ...]) -> list[str]:
    """Return which of the words stand in a text, whatever their case."""
    lower = text.lower()
    return [word for word in words if _is_in(lower, word.lower())]


def _is_in(text: str, word: str) -> bool:
    if not word.isdecimal() or len(word) > _SHORT:
        return word in text
    # Six digits also end the time of anything, to the microsecond, and stand within ids.
    return re.search(rf"(?<![.\da-f-]){word}(?![\da-f])", text) is not None
