"""Is a file taken for what it is, whatever it is called?"""

from __future__ import annotations

import io

import pytest

from sabha.documents import kinds
from tests.platform.documents import samples

ODT_TYPE = "application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (samples.PDF, kinds.PDF),
        (samples.PNG, kinds.PNG),
        (samples.JPEG, kinds.JPEG),
        (samples.WEBP, kinds.WEBP),
        (samples.TIFF, kinds.TIFF),
        (samples.office(main="word/document.xml"), kinds.DOCX),
        (samples.office(main="xl/workbook.xml"), kinds.XLSX),
        (samples.zipped(mimetype=ODT_TYPE), kinds.ODT),
    ],
)
def test_content_tells_the_kind(content: bytes, kind: kinds.Kind) -> None:
    file = io.BytesIO(content)

    assert kinds.kind_of(file, name="anything") == kind
    assert file.tell() == 0


@pytest.mark.parametrize(
    "content",
    [
        samples.EXE,
        samples.HTML,
        samples.SVG,
        b"just words",
        b"\x00",
        samples.zipped(deed="a plain archive"),
        samples.office(main="word/document.xml", extra="word/vbaProject.bin"),
        b"PK\x03\x04 no archive at all",
    ],
)
def test_other_content_is_refused_under_any_name(content: bytes) -> None:
    with pytest.raises(kinds.DocumentKindError):
        kinds.kind_of(io.BytesIO(content), name="deed.pdf")
