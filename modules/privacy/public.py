"""What may other modules ask of privacy?"""

from __future__ import annotations

from uuid import UUID

from modules.privacy.selectors import consent_holds

__all__ = ["has_agreed"]


def has_agreed(*, user_id: UUID, purpose: str) -> bool:
    """Does the resident agree now to a purpose that rests on consent? Ask before each use."""
    return consent_holds(user_id=user_id, purpose=purpose)
