"""How is a visitor of the support team refused?"""

from __future__ import annotations

from sabha.errors import DomainError, NotPermittedError
from sabha.identity.actor import Actor


class VisitEndedError(DomainError):
    """The visit that opened this office is over, or was stopped."""

    code = "visit-ended"
    status = 403
    title_en = "Your visit to this office is over."
    title_ml = "ഈ ഓഫീസിലെ നിങ്ങളുടെ സന്ദർശനം അവസാനിച്ചു."


class OutsideVisitError(DomainError):
    """The office let the visitor in for other things."""

    code = "outside-visit"
    status = 403
    title_en = "The office did not let you in for this."
    title_ml = "ഓഫീസ് നിങ്ങളെ അനുവദിച്ചത് ഇതിനല്ല."


def right_lacking(*, actor: Actor) -> DomainError:
    """Return the refusal for an actor who lacks a permission: a seat's, or a visitor's."""
    return NotPermittedError() if actor.visit_id is None else OutsideVisitError()
