"""Is it told that the scanner is silent, or knows nothing new?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from sabha.documents.scanning.sign import Sign, scanner_sign
from tests.platform.documents.scanners import nobody, scanner_run

MADE_AT = datetime(2026, 11, 21, 8, 35, tzinfo=UTC)
VERSION = b"ClamAV 1.4.3/27812/Sat Nov 21 08:35:00 2026"


def test_a_deployment_without_a_scanner_has_none() -> None:
    assert scanner_sign(scanner=None) is Sign.NONE


@pytest.mark.parametrize(
    ("version", "days", "sign"),
    [
        (VERSION, 1, Sign.OK),
        (b"ClamAV 1.4.3/27798/Sat Nov  7 08:35:00 2026", -9, Sign.OK),
        (VERSION, 8, Sign.OLD),
        (b"ClamAV 1.4.3", 1, Sign.OLD),
        (b"ClamAV 1.4.3/27812/some day", 1, Sign.OLD),
        (b"UNKNOWN COMMAND", 1, Sign.SILENT),
    ],
)
def test_signatures_are_old_after_a_week(version: bytes, days: int, sign: Sign) -> None:
    with scanner_run() as (scanner, script):
        script.version = version
        with time_machine.travel(MADE_AT + timedelta(days=days)):
            assert scanner_sign(scanner=scanner) is sign


def test_a_scanner_that_does_not_answer_is_silent() -> None:
    assert scanner_sign(scanner=nobody()) is Sign.SILENT
