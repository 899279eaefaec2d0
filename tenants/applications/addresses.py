"""To which addresses may an application take people back?"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from sabha.errors import DomainError, InvalidInputError

MOST_ADDRESSES = 10
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class RedirectAddressError(DomainError):
    """An address that a browser must not be sent to with a code."""

    code = "redirect-address"
    status = 400
    title_en = "{address} is not a full https:// address without wildcard and fragment."
    title_ml = "{address} പൂർണ്ണമായ https:// വിലാസമല്ല; വൈൽഡ്കാർഡും # ഭാഗവും പാടില്ല."


def uris_check(given: Iterable[str]) -> list[str]:
    """Return the addresses, each once.

    Raises:
        InvalidInputError: there are none, or too many.
        RedirectAddressError: one is not fit.
    """
    uris = list(dict.fromkeys(given))
    if not 1 <= len(uris) <= MOST_ADDRESSES:
        raise InvalidInputError(
            [
                {
                    "field": "redirect_uris",
                    "code": "count",
                    "message_en": f"Give 1 to {MOST_ADDRESSES} addresses.",
                    "message_ml": f"1 മുതൽ {MOST_ADDRESSES} വരെ വിലാസങ്ങൾ നൽകുക.",
                }
            ]
        )
    for uri in uris:
        if not _is_fit(uri):
            raise RedirectAddressError(address=uri)
    return uris


def _is_fit(uri: str) -> bool:
    try:
        parts = urlsplit(uri)
        _ = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    is_near = parts.scheme == "http" and (host in LOOPBACK or host.endswith(".localhost"))
    is_plain = not any(character in uri for character in "*#\\ \t\r\n") and "@" not in parts.netloc
    return bool(host) and is_plain and (parts.scheme == "https" or is_near)
