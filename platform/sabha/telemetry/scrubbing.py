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
_PHONE = re.compile(r"(?<![\w-])(?:\+?91[ -]?)?[6-9]\d{4}[ -]?\d{5}(?![\w-])")
_AADHAAR = re.compile(r"(?<![\w-])\d{4}[ -]?\d{4}[ -]?\d{4}(?![\w-])")
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”|‘[^’\n]*’")
_MALAYALAM = re.compile(r"[\u0d00-\u0d7f](?:[\u0d00-\u0d7f\u200c\u200d\s.]*[\u0d00-\u0d7f\u200d])?")
_LONG_NUMBER = re.compile(r"(?<![\w-])\d{5,}(?![\w-])")


def line_scrub(text: str) -> str:
    """Mask e-mail addresses, phone and Aadhaar numbers, and the row in a database error."""
    kept = _POSTGRES_DETAIL.sub("", text)
    for pattern in (_EMAIL, _AADHAAR, _PHONE):
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
