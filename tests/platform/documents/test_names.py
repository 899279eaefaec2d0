"""Can the name of a file deceive or lead astray?"""

from __future__ import annotations

import pytest

from sabha.documents.kinds import JPEG, PDF
from sabha.documents.names import LONGEST_NAME, name_clean, name_masked


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("അപേക്ഷ.pdf", "അപേക്ഷ.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\deed.PDF", "deed.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe.pdf"),
        ("a\x00b\r\nc.pdf", "ab c.pdf"),
        ("", "document.pdf"),
        (".pdf", "pdf.pdf"),
        ("...", "document.pdf"),
        ('x"<y>|z?.pdf', "x__y__z_.pdf"),
        ("deed.jpg", "deed.jpg.pdf"),
    ],
)
def test_a_name_is_kept_plain(given: str, kept: str) -> None:
    assert name_clean(given, kind=PDF) == kept


def test_both_suffixes_of_a_photograph_are_kept() -> None:
    assert name_clean("site.jpeg", kind=JPEG) == "site.jpeg"
    assert name_clean("site", kind=JPEG) == "site.jpg"


def test_joiners_that_shape_letters_are_kept() -> None:
    assert name_clean("ക്\u200cഷ.pdf", kind=PDF) == "ക്\u200cഷ.pdf"


def test_a_long_name_is_cut_and_keeps_its_suffix() -> None:
    kept = name_clean("അ" * 400 + ".pdf", kind=PDF)

    assert kept.endswith(".pdf")
    assert len(kept) <= LONGEST_NAME + len(".pdf")


@pytest.mark.parametrize(
    ("given", "masked"),
    [
        ("ലീല മേനോൻ.pdf", "ല….pdf"),
        ("../leela.menon.docx", "l….docx"),
        ("notes.of leela", "n…"),
        ("", "d…"),
    ],
)
def test_a_masked_name_keeps_its_first_letter_and_suffix(given: str, masked: str) -> None:
    assert name_masked(given) == masked
