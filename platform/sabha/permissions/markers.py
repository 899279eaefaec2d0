"""Which routes are open without a permission code?"""

from __future__ import annotations

from enum import Enum


class Marker(Enum):
    """What a view may state in place of a permission code."""

    PUBLIC = "public"
    SIGNED_IN = "signed-in"


PUBLIC = Marker.PUBLIC
SIGNED_IN = Marker.SIGNED_IN

Requirement = str | Marker
