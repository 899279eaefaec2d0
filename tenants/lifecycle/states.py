"""From which state can a local body be brought to which?"""

from __future__ import annotations

from collections.abc import Mapping

# Only provisioning takes these steps, because each follows from a check that has passed.
_BY_PROVISIONING: Mapping[str, tuple[str, ...]] = {
    "draft": ("provisioning",),
    "provisioning": ("provisioning", "active", "draft"),
}
_BY_HAND: Mapping[str, tuple[str, ...]] = {
    "draft": ("archived",),
    "active": ("read_only", "suspended"),
    "read_only": ("active", "suspended", "archived"),
    "suspended": ("active", "read_only", "archived"),
}


def transitions_by_hand(state: str) -> tuple[str, ...]:
    """Return the states that a person may bring a body to; archived is the end."""
    return _BY_HAND.get(state, ())


def transitions_by_system(state: str) -> tuple[str, ...]:
    """Return the states that the platform itself may bring a body to."""
    return (*_BY_PROVISIONING.get(state, ()), *transitions_by_hand(state))
