"""Which digits are an Aadhaar number, and what may be kept of one?

The number itself is never kept: a keyed digest tells whether two are the same, the last four
digits are for the reader. Aadhaar Act, 2016, s. 29; masked form as the UIDAI prints it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings

from sabha.errors import DomainError

LENGTH = 12
LAST = 4
_CENTURY = "20"

# Verhoeff's dihedral group, permutations and the check over them (J. Verhoeff, 1969).
_TIMES = (
    "0123456789",
    "1234067895",
    "2340178956",
    "3401289567",
    "4012395678",
    "5987604321",
    "6598710432",
    "7659821043",
    "8765932104",
    "9876543210",
)
_SHIFT = (
    "0123456789",
    "1576283094",
    "5803796142",
    "8916043527",
    "9453126870",
    "4286573901",
    "2793806415",
    "7046913258",
)

# Never a line's end: lists of short numbers stand below each other.
_SEPARATOR = r"(?:[^\S\r\n]|[\u200b-\u200d.\u00b7\u2010-\u2015-]){1,3}"
_UUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_FOUND = re.compile(
    rf"{_UUID}"
    rf"|(?<![\dA-Za-z+])(?P<grouped>\d{{4}}(?:{_SEPARATOR}\d{{4}})+)(?![\dA-Za-z])"
    rf"|(?<![\dA-Za-z+])(?P<plain>\d{{12}})(?![\dA-Za-z])"
)


class AadhaarMalformedError(DomainError):
    """What was given is no Aadhaar number."""

    code = "aadhaar-malformed"
    status = 400
    title_en = "This is not an Aadhaar number; please check the twelve digits."
    title_ml = "ഇത് ആധാർ നമ്പറല്ല; പന്ത്രണ്ട് അക്കങ്ങൾ പരിശോധിക്കുക."


@dataclass(frozen=True, slots=True)
class AadhaarReference:
    """What is kept of a number: under which key it was digested, the digest, the last four."""

    key_id: str
    digest: str = field(repr=False)
    last_four: str

    @classmethod
    def of(cls, number: str, *, keys: Mapping[str, str] | None = None) -> AadhaarReference:
        """Return the reference of a number under the first (the newest) of the keys.

        Raises:
            AadhaarMalformedError: it is no Aadhaar number.
        """
        digits = digits_of(number)
        if not is_aadhaar(digits):
            raise AadhaarMalformedError
        keys = keys or settings.AADHAAR_KEYS
        key_id = next(iter(keys))
        return cls(key_id, _digest(digits, keys[key_id]), digits[-LAST:])

    @classmethod
    def read(cls, stored: str) -> AadhaarReference:
        """Return the reference that `stored` printed.

        Raises:
            ValueError: it printed none.
        """
        key_id, digest, last_four = stored.split(":")
        return cls(key_id, digest, last_four)

    @property
    def stored(self) -> str:
        """The form for a column of 100 characters."""
        return f"{self.key_id}:{self.digest}:{self.last_four}"

    def is_of(self, number: str, *, keys: Mapping[str, str] | None = None) -> bool:
        """Is it the reference of this number? Asked under the key it was made with.

        Raises:
            KeyError: that key is no longer known.
        """
        keys = keys or settings.AADHAAR_KEYS
        return hmac.compare_digest(self.digest, _digest(digits_of(number), keys[self.key_id]))

    def __str__(self) -> str:
        return f"XXXX XXXX {self.last_four}"


def is_aadhaar(digits: str) -> bool:
    """Are these twelve ASCII digits an Aadhaar number? The first is 2 to 9, the last a check."""
    if len(digits) != LENGTH or not digits.isdecimal() or digits[0] in "01":
        return False
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = int(_TIMES[check][int(_SHIFT[place % 8][int(digit)])])
    return check == 0


def digits_of(text: str) -> str:
    """Return the digits of a text, whatever their script, as ASCII."""
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


def aadhaar_mask(text: str) -> str:
    """Return the text with each Aadhaar number as "XXXX XXXX 1234"; all else as it was.

    A number stands as twelve digits or in three groups of four. Phone numbers with their country
    code, identifiers, longer numbers and such as fail the check are left alone.
    """
    return _FOUND.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    written = found[0]
    if found["plain"] is None and found["grouped"] is None:
        return written
    digits = digits_of(written)
    if not is_aadhaar(digits) or (found["grouped"] and _are_years(digits)):
        return written
    return f"XXXX XXXX {digits[-LAST:]}"


def _are_years(digits: str) -> bool:
    return all(digits[start : start + 2] == _CENTURY for start in range(0, LENGTH, LAST))


def _digest(digits: str, key: str) -> str:
    return hmac.new(key.encode(), digits.encode(), hashlib.sha256).hexdigest()
