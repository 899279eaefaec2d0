"""Under which address does each local body answer?"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

MAX_LENGTH = 63
RESERVED = frozenset(
    {
        *("www", "console", "api", "admin", "static", "assets", "apex", "mail", "support"),
        *("status", "app", "docs", "auth", "id", "sabha", "ns", "ns1", "ns2", "ftp", "smtp"),
        *("imap", "pop", "mx", "dns", "media", "files", "cdn", "verify", "track", "help", "blog"),
        *("login", "sign-in", "account", "accounts", "health", "metrics", "test", "demo"),
        *("localhost", "root", "state", "kerala", "government", "staging", "security", "abuse"),
        *("postmaster", "hostmaster", "webmaster", "autoconfig", "autodiscover", "wpad"),
    }
)
_VALID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SUFFIX = {
    "grama_panchayat": "",
    "block_panchayat": "block",
    "district_panchayat": "district",
    "municipality": "municipality",
    "corporation": "corporation",
}
_LAST_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Named:
    """What an address is made from; `fixed` is one that was chosen or is in use already."""

    code: str
    type: str
    name_en: str
    district_en: str
    fixed: str = ""


def is_slug(text: str) -> bool:
    """Can `text` be the first part of a host name?"""
    return len(text) <= MAX_LENGTH and _VALID.fullmatch(text) is not None


def slugs_assign(bodies: Iterable[Named]) -> dict[str, str]:
    """Return code → slug for all `bodies`, the same in whatever order they come.

    Bodies of one name and type are told apart by district, then by code. A `fixed` slug is kept;
    its body still bears its name, so that a second one is told apart from it.
    """
    everyone = {body.code: body for body in bodies}
    fixed = {code: body.fixed for code, body in everyone.items() if body.fixed}
    levels = {code: 0 for code in everyone if code not in fixed}
    borne = {_candidate(everyone[code], level) for code in fixed for level in range(_LAST_LEVEL)}
    unavailable = borne | set(fixed.values()) | RESERVED
    for _ in range(_LAST_LEVEL):
        chosen = {code: _candidate(everyone[code], level) for code, level in levels.items()}
        crowded = _crowded(chosen, unavailable)
        if not crowded:
            break
        for code in crowded:
            levels[code] += 1
    return fixed | {code: _candidate(everyone[code], level) for code, level in levels.items()}


def _crowded(chosen: Mapping[str, str], unavailable: Collection[str]) -> list[str]:
    claims = Counter(chosen.values())
    return [
        code for code, slug in chosen.items() if claims[slug] > 1 or not slug or slug in unavailable
    ]


def _candidate(body: Named, level: int) -> str:
    """Level 0 is name and type, 1 adds the district, 2 adds the code as well."""
    tail = [_SUFFIX.get(body.type, "")]
    if level >= 1:
        tail.append(_plain(body.district_en))
    if level >= _LAST_LEVEL:
        tail.append(_plain(body.code))
    ending = "-".join(part for part in tail if part)
    room = MAX_LENGTH - len(ending) - 1
    name = _plain(body.name_en)[:room].strip("-")
    return "-".join(part for part in (name, ending) if part)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")
