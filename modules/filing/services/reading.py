"""Who read personal data?"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sabha.audit.services import audit_record
from sabha.database.work import unit_of_work


def reading_record(
    *,
    action: str,
    subject_id: UUID,
    subject: str = "filing.file",
    details: Mapping[str, object] | None = None,
) -> None:
    """Write down that the actor read a file, a document of it or took the register away.

    Readings of personal data stand in the audit beside the changes.
    """
    with unit_of_work():
        audit_record(action=action, subject=subject, subject_id=subject_id, after=details)
