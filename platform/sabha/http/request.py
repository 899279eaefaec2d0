"""What have the middleware written on a request, typed?"""

from __future__ import annotations

from typing import Any, Literal

from sabha.database.body import BodyRef

Place = Literal["apex", "console", "body", "unknown"]

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def place_of(request: Any) -> Place:
    """Return which kind of host was asked."""
    place: Place = getattr(request, "place", "unknown")
    return place


def body_of(request: Any) -> BodyRef | None:
    """Return the local body whose host was asked, or None."""
    body: BodyRef | None = getattr(request, "body_ref", None)
    return body


def is_safe(request: Any) -> bool:
    """Does the method promise to change nothing?"""
    return request.method in SAFE_METHODS
