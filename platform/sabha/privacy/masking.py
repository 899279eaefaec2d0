"""How are a phone number, an e-mail address and a name shown to whom they do not concern?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sabha.identity.actor import current_actor
from sabha.privacy.aadhaar import digits_of

DOT = "•"
SHOWN = 4

_masked_fields: ContextVar[list[str] | None] = ContextVar("sabha_masked_fields", default=None)


def phone_mask(phone: str) -> str:
    """Return "••••• •4321" for a number, "" for none."""
    digits = digits_of(phone)
    return f"{DOT * 5} {DOT}{digits[-SHOWN:]}" if digits else ""


def email_mask(address: str) -> str:
    """Return "a•••@example.org" for an address, "" for none."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}{DOT * 3}@{domain}" if domain else ""


def is_shown(permission: str) -> bool:
    """May the actor see what `permission` opens?"""
    return permission in current_actor().permissions


@contextmanager
def masking_heard() -> Iterator[list[str]]:
    """Collect the names of the fields that are masked in what follows."""
    names: list[str] = []
    token = _masked_fields.set(names)
    try:
        yield names
    finally:
        _masked_fields.reset(token)


def masking_tell(field: str) -> None:
    """Say that something was masked in a field; whoever answers the writer hears it."""
    names = _masked_fields.get()
    if names is not None and field not in names:
        names.append(field)
