"""What can a resident ask about the data held of them, and how can it end?"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What is asked: a copy, a correction, an erasure, or that a wrong be put right.

    Sections 11, 12 and 13 of the Digital Personal Data Protection Act, 2023.
    """

    EXPORT = "export"
    CORRECTION = "correction"
    ERASURE = "erasure"
    COMPLAINT = "complaint"


class RequestState(StrEnum):
    """`granted` and `refused` are answers."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


class How(StrEnum):
    """Where a consent was given."""

    SCREEN = "screen"
    COUNTER = "counter"


SUBJECTS_ML = {
    Kind.EXPORT: "വ്യക്തിവിവരങ്ങളുടെ പകർപ്പ്",
    Kind.CORRECTION: "വ്യക്തിവിവരം തിരുത്തൽ",
    Kind.ERASURE: "വ്യക്തിവിവരം മായ്ക്കൽ",
    Kind.COMPLAINT: "സ്വകാര്യത സംബന്ധിച്ച പരാതി",
}


def subject_of(kind: Kind) -> str:
    """Return the subject under which the office files a request."""
    return f"സ്വകാര്യത: {SUBJECTS_ML[kind]}"
