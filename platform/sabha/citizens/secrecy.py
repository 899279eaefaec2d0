"""What does a code look like, and by what is it known again?"""

from __future__ import annotations

import secrets
from uuid import UUID

from django.utils.crypto import salted_hmac

DIGITS = 6
COUNTER_LENGTH = 12
# Nobody takes one of these for another, on paper or by ear.
PLAIN_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def code_make() -> str:
    """Return six digits."""
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def counter_code_make() -> str:
    """Return twelve letters and digits without look-alikes, some 59 bits."""
    return letters_make(COUNTER_LENGTH)


def letters_make(length: int) -> str:
    """Return random letters and digits that nobody confuses."""
    return "".join(secrets.choice(PLAIN_LETTERS) for _ in range(length))


def code_digest(*, code: str, code_id: UUID) -> str:
    """Return what is kept of a code: without our key it could not be tried out."""
    return _digest("code", f"{code_id}:{code}")


def counter_digest(*, code: str) -> str:
    """Return what is kept of a counter's code, and finds it."""
    return _digest("counter", code)


def browser_digest(*, browser: str) -> str:
    """Return what is kept of a browser's own secret."""
    return _digest("browser", browser)


def tally_digest(*parts: str) -> str:
    """Return the key under which something is counted."""
    return _digest("tally", "\n".join(parts))


def _digest(of: str, text: str) -> str:
    return salted_hmac(f"sabha.citizens.{of}", text, algorithm="sha256").hexdigest()
