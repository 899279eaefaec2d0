"""Is the content of one cell of a register well-formed, whatever the other rows say?"""

from __future__ import annotations

import re
import unicodedata

from tenants.onboarding.problems import Problem, problem
from tenants.onboarding.slugs import MAX_LENGTH, RESERVED, is_slug

NAME_LIMIT = 200
WARDS_LOW = 1
WARDS_HIGH = 250
_CODE = re.compile(r"[A-Z0-9]([A-Z0-9-]{1,18})[A-Z0-9]")
# What a login may have: an address with more than that could never open an account.
_EMAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_JOINERS = "\u200c\u200d"
_RIGHT_TO_LEFT = frozenset(
    {"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "PDF", "PDI", "FSI"}
)
_MARKS = "\u200e\u200f\u061c"
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_MALAYALAM = re.compile(r"[\u0d05-\u0d39\u0d54-\u0d56\u0d7a-\u0d7f]")
_LATIN = re.compile(r"[A-Za-z]")


def code_problems(value: str) -> list[Problem]:
    """Check a code, already in capitals."""
    if not value:
        return [problem("missing", "code")]
    unsafe = text_problem("code", value)
    if unsafe:
        return [unsafe]
    if not _CODE.fullmatch(value):
        return [problem("code-format", "code", value=shortened(value))]
    return []


def name_en_problems(value: str) -> list[Problem]:
    """Check a name in English: present, printable, with a Latin letter."""
    if not value:
        return [problem("missing", "name_en")]
    found = _name_problems("name_en", value)
    if not found and not _LATIN.search(value):
        found.append(problem("not-latin", "name_en"))
    return found


def name_ml_problems(value: str, *, is_required: bool) -> list[Problem]:
    """Check a name in Malayalam: printable, with a Malayalam letter."""
    if not value:
        return [problem("missing", "name_ml")] if is_required else []
    found = _name_problems("name_ml", value)
    if not found and not _MALAYALAM.search(value):
        found.append(problem("not-malayalam", "name_ml"))
    return found


def wards_problems(value: str) -> list[Problem]:
    """Check a number of wards."""
    if not value:
        return [problem("missing", "wards")]
    if not (value.isascii() and value.isdigit()):
        return [problem("wards-not-a-number", "wards", value=shortened(value))]
    if len(value) > len(str(WARDS_HIGH)) or not WARDS_LOW <= int(value) <= WARDS_HIGH:
        limits = {"low": WARDS_LOW, "high": WARDS_HIGH}
        return [problem("wards-range", "wards", value=shortened(value), **limits)]
    return []


def slug_problems(value: str) -> list[Problem]:
    """Check an address that the register itself gives; an empty one is made from the name."""
    if not value:
        return []
    if value in RESERVED:
        return [problem("slug-reserved", "slug", value=value)]
    if not is_slug(value):
        return [problem("slug-format", "slug", value=shortened(value), limit=MAX_LENGTH)]
    return []


def email_problems(value: str) -> list[Problem]:
    """Check the administrator's e-mail address; it may be left out."""
    if not value or _EMAIL.fullmatch(value):
        return []
    return [problem("email-format", "admin_email", value=shortened(value))]


def text_problem(field: str, value: str) -> Problem | None:
    """Return what makes `value` unfit to be shown in one line, or None."""
    for position, character in enumerate(value, start=1):
        if character == "\x00":
            return problem("null-character", field, position=position)
        if character in _MARKS or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT:
            return _at("right-to-left", field, character, position)
        if unicodedata.category(character) in _UNPRINTABLE and character not in _JOINERS:
            return _at("control-character", field, character, position)
    return None


def shortened(value: str, length: int = 40) -> str:
    """Return `value` fit to be quoted in a sentence: printable and not long."""
    printable = "".join(
        "\ufffd" if text_problem("", character) else character for character in value[: length + 1]
    )
    return printable if len(printable) <= length else printable[:length] + "…"


def _name_problems(field: str, value: str) -> list[Problem]:
    found = []
    if len(value) > NAME_LIMIT:
        found.append(problem("too-long", field, length=len(value), limit=NAME_LIMIT))
    unsafe = text_problem(field, value)
    if unsafe:
        found.append(unsafe)
    return found


def _at(code: str, field: str, character: str, position: int) -> Problem:
    return problem(code, field, point=f"{ord(character):04X}", position=position)
