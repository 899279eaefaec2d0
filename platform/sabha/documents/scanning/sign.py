"""Does the malware scanner answer, and does it know what is new?"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.utils import timezone

from sabha.config.scanning import Scanner
from sabha.documents.scanning.daemon import daemon_ask
from sabha.documents.scanning.faults import ScanFaultError

ASK_SECONDS = 3.0
SIGNATURES_LAST = timedelta(days=7)
_WRITTEN = "%a %b %d %H:%M:%S %Y"


class Sign(StrEnum):
    """How the scanner stands; its signatures are `OLD` after a week without new ones."""

    NONE = "none"
    OK = "ok"
    OLD = "old"
    SILENT = "silent"


def scanner_sign(*, scanner: Scanner | None) -> Sign:
    """Ask the scanner for its version and judge the answer."""
    if scanner is None:
        return Sign.NONE
    try:
        answer = daemon_ask(scanner=replace(scanner, seconds=ASK_SECONDS), command="VERSION")
    except ScanFaultError:
        return Sign.SILENT
    if not answer.startswith("ClamAV "):
        return Sign.SILENT
    made_at = _made_at(answer)
    return Sign.OK if made_at and timezone.now() - made_at < SIGNATURES_LAST else Sign.OLD


def _made_at(answer: str) -> datetime | None:
    """Read "ClamAV 1.4.3/27812/Sat Nov 22 08:35:00 2026"; without signatures it ends early."""
    try:
        # It tells no zone, and a few hours do not matter here.
        return datetime.strptime(answer.rpartition("/")[2], _WRITTEN).replace(tzinfo=UTC)
    except ValueError:
        return None
