"""What kind of file is this, judged by its content and not by its name?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

import puremagic

from sabha.errors import DomainError


class DocumentKindError(DomainError):
    """The file is none of the kinds that an office takes in."""

    code = "document-kind"
    status = 415
    title_en = "{name}: only PDF, JPEG, PNG, WebP, TIFF, DOCX, XLSX, ODT and ODS can be taken in."
    title_ml = "{name}: PDF, JPEG, PNG, WebP, TIFF, DOCX, XLSX, ODT, ODS എന്നിവ മാത്രമേ സ്വീകരിക്കൂ."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its media type and the suffixes its name may have, the usual one first."""

    content_type: str
    suffixes: tuple[str, ...]


_OFFICE_XML = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

PDF = Kind("application/pdf", (".pdf",))
JPEG = Kind("image/jpeg", (".jpg", ".jpeg"))
PNG = Kind("image/png", (".png",))
WEBP = Kind("image/webp", (".webp",))
TIFF = Kind("image/tiff", (".tif", ".tiff"))
DOCX = Kind(f"{_OFFICE_XML}.wordprocessingml.document", (".docx",))
XLSX = Kind(f"{_OFFICE_XML}.spreadsheetml.sheet", (".xlsx",))
ODT = Kind(f"{_OPEN_DOCUMENT}.text", (".odt",))
ODS = Kind(f"{_OPEN_DOCUMENT}.spreadsheet", (".ods",))

_PLAIN = {kind.content_type: kind for kind in (PDF, JPEG, PNG, WEBP, TIFF)}
_OPEN = {kind.content_type: kind for kind in (ODT, ODS)}
_OFFICE = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_ZIP_START = b"PK\x03\x04"
_HEAD = 4096
_MOST_TYPE_BYTES = 200


def kind_of(content: BinaryIO, *, name: str) -> Kind:
    """Return the kind of `content`, which is read from its beginning and rewound.

    Raises:
        DocumentKindError: it is none of the kinds taken in, whatever `name` says.
    """
    content.seek(0)
    head = content.read(_HEAD)
    kind = _zipped_kind(content) if head.startswith(_ZIP_START) else _plain_kind(head)
    content.seek(0)
    if kind is None:
        raise DocumentKindError(name=name)
    return kind


def _plain_kind(head: bytes) -> Kind | None:
    if not head:
        return None
    try:
        matches = puremagic.magic_string(head)
    except puremagic.PureError:
        return None
    return next((_PLAIN[m.mime_type] for m in matches if m.mime_type in _PLAIN), None)


def _zipped_kind(content: BinaryIO) -> Kind | None:
    """Look inside, because a document of an office program is a ZIP like any other."""
    content.seek(0)
    try:
        with ZipFile(content) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as stated:
                    return _OPEN.get(stated.read(_MOST_TYPE_BYTES).decode("ascii", "replace"))
            if "[Content_Types].xml" not in names or "word/vbaProject.bin" in names:
                return None
            return next((kind for part, kind in _OFFICE.items() if part in names), None)
    except (BadZipFile, NotImplementedError, RuntimeError):
        return None
