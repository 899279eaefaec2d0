"""How is a file held back from erasure, and let go again?"""

from __future__ import annotations

from uuid import UUID

from modules.filing.models import File
from modules.filing.rules.abilities import Act
from modules.filing.services.custody import file_put_back, file_taken
from sabha.audit.services import audit_record
from sabha.database.text import clean_line
from sabha.errors import DomainError


class HoldWithoutReasonError(DomainError):
    """Whoever looks at the file years later has to know what still needs it."""

    code = "hold-without-reason"
    status = 400
    title_en = "Say what the file is needed for: the case, the audit or the order."
    title_ml = "ഫയൽ എന്തിനു വേണമെന്ന് എഴുതണം: കേസ്, ഓഡിറ്റ് അല്ലെങ്കിൽ ഉത്തരവ്."


def file_hold(*, file_id: UUID, reason: str, version: int | None = None) -> File:
    """Keep what is personal in a file from being erased, and say why; its clock runs on.

    Raises:
        HoldWithoutReasonError: the reason is blank.
        DomainError: see `file_taken`.
    """
    reason = clean_line(reason)
    if not reason:
        raise HoldWithoutReasonError
    return _reason_set(act=Act.HOLD, file_id=file_id, reason=reason, version=version)


def file_release(*, file_id: UUID, version: int | None = None) -> File:
    """Let a file that was held go the way of its years again.

    Raises:
        DomainError: see `file_taken`.
    """
    return _reason_set(act=Act.RELEASE, file_id=file_id, reason="", version=version)


def _reason_set(*, act: Act, file_id: UUID, reason: str, version: int | None) -> File:
    with file_taken(file_id=file_id, act=act, version=version) as file:
        before, file.hold_reason = file.hold_reason, reason
        file_put_back(file=file, changed=("hold_reason",))
        audit_record(
            action="filing.file.hold" if act is Act.HOLD else "filing.file.release",
            subject="filing.file",
            subject_id=file.id,
            before={"hold_reason": before},
            after={"hold_reason": reason},
        )
    return file
