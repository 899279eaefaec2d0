"""How does a database URL become the dictionary that Django wants?"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

ENGINE = "sabha.database.engine"


def as_django_database(url: str) -> dict[str, Any]:
    """Return an entry of `DATABASES`; query parameters become connection options of libpq.

    `postgresql://user:pass@host:5432/name?sslmode=verify-full` gives NAME, USER, PASSWORD, HOST,
    PORT and OPTIONS.
    """
    parts = urlsplit(url)
    return {
        "ENGINE": ENGINE,
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port) if parts.port is not None else "",
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
