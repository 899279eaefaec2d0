"""What does a scanned application look like that nobody ever wrote?"""

from __future__ import annotations

_LINES = ("Application", "Service: {title}", "This paper belongs to the demonstration.")
_LEADING = 28


def paper_scanned(*, title: str) -> bytes:
    """Return a PDF of one A4 page that names the service."""
    text = "".join(
        f"1 0 0 1 72 {760 - _LEADING * number} Tm ({line.format(title=title)}) Tj "
        for number, line in enumerate(_LINES)
    )
    content = f"BT /F1 16 Tf {text}ET".encode("ascii")
    resources = b"<< /Font << /F1 5 0 R >> >>"
    return _assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources %s >>" % resources,
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
    )


def _assembled(objects: list[bytes]) -> bytes:
    document = b"%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, start=1):
        offsets.append(len(document))
        document += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        document
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(document))
    )
