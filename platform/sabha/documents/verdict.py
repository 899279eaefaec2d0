"""May this content be taken in, as far as the malware scanner knows?"""

from __future__ import annotations

import logging
from typing import BinaryIO

from django.conf import settings

from sabha.audit.services import audit_record
from sabha.config.scanning import Scanner
from sabha.database.identifiers import uuid7
from sabha.documents.names import name_masked
from sabha.documents.scanning import ScanFaultError, content_scan
from sabha.errors import DomainError

logger = logging.getLogger(__name__)


class DocumentInfectedError(DomainError):
    """The scanner found malware; its name stands in the record of acts, not here."""

    code = "document-infected"
    status = 422
    title_en = "{name} carries a virus: not taken in. Scan the paper again."
    title_ml = "{name}: വൈറസുണ്ട്; സ്വീകരിച്ചില്ല. കടലാസ് വീണ്ടും സ്കാൻ ചെയ്യുക."


class DocumentUncheckedError(DomainError):
    """The scanner gave no verdict, and nothing is taken in without one."""

    code = "document-unchecked"
    status = 503
    title_en = "{name} could not be checked for viruses and was not kept. Try again in a minute."
    title_ml = "{name}: വൈറസ് പരിശോധന ഇപ്പോൾ നടക്കുന്നില്ല; സ്വീകരിച്ചില്ല. അൽപ്പം കഴിഞ്ഞ് വീണ്ടും ശ്രമിക്കുക."


def malware_refuse(*, content: BinaryIO, name: str, sha256: str) -> None:
    """Refuse content that carries malware, and write that down; without a scanner all passes.

    Raises:
        DocumentInfectedError, DocumentUncheckedError: see there.
        OutsideLocalBodyError: malware was found and no body is being served.
    """
    scanner: Scanner | None = settings.SCANNER
    if scanner is None:
        return
    try:
        malware = content_scan(scanner=scanner, content=content)
    except ScanFaultError as fault:
        logger.warning("an upload was refused without a verdict of the scanner: %s", fault.reason)
        raise DocumentUncheckedError(name=name, retry_after_seconds=60) from None
    if not malware:
        return
    # The work under way is undone; whoever answers the request writes this down again.
    audit_record(
        action="documents.document.upload",
        subject="documents.document",
        subject_id=uuid7(),
        after={"name": name_masked(name), "malware": malware, "sha256": sha256},
    )
    logger.warning("an upload was refused: it carries %s", malware)
    raise DocumentInfectedError(name=name)
