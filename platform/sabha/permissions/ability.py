"""May this act be done on this record now, and if not, why?"""

from __future__ import annotations

from dataclasses import dataclass

from sabha.errors import DomainError


@dataclass(frozen=True, slots=True)
class Ability:
    """The answer for one act on one record; a reason in both languages when it is no."""

    is_allowed: bool
    reason_en: str = ""
    reason_ml: str = ""

    @classmethod
    def refused_by(cls, error: DomainError) -> Ability:
        """Say no in the words of the error that the act itself would raise."""
        return cls(is_allowed=False, reason_en=error.text("en"), reason_ml=error.text("ml"))


ALLOWED = Ability(is_allowed=True)
