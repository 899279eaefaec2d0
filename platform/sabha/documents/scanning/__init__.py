"""Does the malware scanner know anything in this content?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from sabha.config.scanning import Scanner
from sabha.documents.scanning.daemon import daemon_ask
from sabha.documents.scanning.faults import ScanFaultError
from sabha.documents.scanning.turns import turn_taken

__all__ = ["ScanFaultError", "content_scan"]

PIECE = 64 * 1024
CLEAN = "stream: OK"
_FOUND = re.compile(r"stream: (?P<name>.{1,300}) FOUND", re.DOTALL)
_ODD = re.compile(r"[^\x21-\x7e]+")
LONGEST_NAME = 100


def content_scan(*, scanner: Scanner, content: BinaryIO) -> str:
    """Return the name of the malware found, "" for none.

    `content` is read piece by piece from its beginning, and rewound.

    Raises:
        ScanFaultError: the scanner gave no verdict.
    """
    content.seek(0)
    with turn_taken():
        answer = daemon_ask(scanner=scanner, command="INSTREAM", pieces=_pieces(content))
    content.seek(0)
    if answer == CLEAN:
        return ""
    found = _FOUND.fullmatch(answer)
    if found is None:
        raise ScanFaultError(f"answered {_plain(answer)}")
    return _plain(found["name"])


def _pieces(content: BinaryIO) -> Iterator[bytes]:
    while piece := content.read(PIECE):
        yield piece
    # A piece of no length ends the stream.
    yield b""


def _plain(text: str) -> str:
    """Return what may stand in a log and in the record of acts."""
    return _ODD.sub("_", text)[:LONGEST_NAME]
