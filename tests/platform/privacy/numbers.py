"""Which numbers pass the check of an Aadhaar number, though nobody was ever given them?"""

from __future__ import annotations

from sabha.privacy.aadhaar import is_aadhaar


def aadhaar_made(eleven: str) -> str:
    """Return eleven digits with the check digit that belongs to them."""
    return next(f"{eleven}{last}" for last in "0123456789" if is_aadhaar(f"{eleven}{last}"))


NUMBER = aadhaar_made("23456789012")
OTHER = aadhaar_made("98765432101")
