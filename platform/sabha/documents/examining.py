"""May this file be taken in, and what is then to be said of it?"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import BinaryIO

from django.conf import settings

from sabha.documents.kinds import Kind, kind_of
from sabha.documents.names import name_clean, name_shown
from sabha.documents.storage import CHUNK
from sabha.documents.verdict import malware_refuse
from sabha.errors import DomainError


class DocumentTooLargeError(DomainError):
    """The file is larger than this installation takes in."""

    code = "document-too-large"
    status = 413
    title_en = "{name} is larger than {limit_mb} MB."
    title_ml = "{name} {limit_mb} MB-യിൽ കൂടുതലാണ്."


class DocumentEmptyError(DomainError):
    """The file holds nothing."""

    code = "document-empty"
    status = 400
    title_en = "{name} is empty."
    title_ml = "{name} ശൂന്യമാണ്."


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file that may be taken in; `paper_examine` alone makes one."""

    content: BinaryIO
    name: str
    kind: Kind
    size: int
    sha256: str


def paper_examine(*, content: BinaryIO, name: str) -> Paper:
    """Look at a file, which must be seekable and is rewound; nothing is written.

    A scanner may take its time, so that this is done before anything is locked. It comes before
    the kind is asked for, since that means opening what nobody has looked at.

    Raises:
        DocumentEmptyError, DocumentTooLargeError, DocumentKindError: it is not taken in.
        DocumentInfectedError, DocumentUncheckedError: see `malware_refuse`.
    """
    shown = name_shown(name)
    size = _size(content, shown)
    digest = _sha256(content)
    malware_refuse(content=content, name=shown, sha256=digest)
    kind = kind_of(content, name=shown)
    return Paper(
        content=content, name=name_clean(name, kind=kind), kind=kind, size=size, sha256=digest
    )


def _size(content: BinaryIO, name: str) -> int:
    size = content.seek(0, os.SEEK_END)
    if size == 0:
        raise DocumentEmptyError(name=name)
    if size > settings.SABHA_FILE_LIMIT_BYTES:
        limit = settings.SABHA_FILE_LIMIT_BYTES // 1024**2
        raise DocumentTooLargeError(name=name, limit_mb=limit)
    return size


def _sha256(content: BinaryIO) -> str:
    """Digest the whole content and rewind it."""
    digest = hashlib.sha256()
    content.seek(0)
    while chunk := content.read(CHUNK):
        digest.update(chunk)
    content.seek(0)
    return digest.hexdigest()
