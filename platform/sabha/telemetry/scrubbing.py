"""What of a text may leave for a log or an error report?"""

from __future__ import annotations

import re

MASK = "…"

# Values of a row follow DETAIL in PostgreSQL's errors, and the statement follows QUERY.
_POSTGRES_DETAIL = re.compile(
    r"\n[ \t]*(?:DETAIL|QUERY|CONTEXT|PARAMETERS):.*?(?=\n\n(?:The above|During handling)|\Z)",
    re.DOTALL,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A number may stand between underscores, hyphens or Malayalam letters, as in a file's name; within
# Latin letters and digits it is part of an id.
_PHONE = re.compile(r"(?<![0-9A-Za-z])(?:\+?91[ -]?)?[6-9]\d{4}[ -]?\d{5}(?![0-9A-Za-z])")
_LANDLINE = re.compile(r"(?<![0-9A-Za-z-])0\d{2,4}[ -]?\d{6,8}(?![0-9A-Za-z-])")
_AADHAAR = re.compile(r"(?<![0-9A-Za-z-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z-])")
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”|‘[^’\n]*’")
_MALAYALAM = re.compile(r"[\u0d00-\u0d7f](?:[\u0d00-\u0d7f\u200c\u200d\s.]*[\u0d00-\u0d7f\u200d])?")
_LONG_NUMBER = re.compile(r"(?<![0-9A-Za-z-])\d{5,}(?![0-9A-Za-z-])")


def line_scrub(text: str) -> str:
    """Mask e-mail addresses, phone and Aadhaar numbers, and the row in a database error."""
    kept = _POSTGRES_DETAIL.sub("", text)
    for pattern in (_EMAIL, _AADHAAR, _PHONE, _LANDLINE):
        kept = pattern.sub(MASK, kept)
    return kept


def report_scrub(text: str) -> str:
    """Mask also whatever was quoted, written in Malayalam, or is a long number.

    An error report leaves the deployment, so it keeps the shape of a message and no value.
    """
    kept = line_scrub(text)
    for pattern in (_QUOTED, _MALAYALAM, _LONG_NUMBER):
        kept = pattern.sub(MASK, kept)
    return kept
