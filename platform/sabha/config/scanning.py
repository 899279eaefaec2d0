"""Where is the malware scanner of this deployment, and how is that said in the environment?"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from sabha.config.reading import Reader

VARIABLE = "SABHA_SCANNER_URL"
EXPECTED = "tcp://host:3310 or unix:///run/clamav/clamd.ctl"
PORT = 3310


@dataclass(frozen=True, slots=True)
class Scanner:
    """A ClamAV daemon: at `host` and `port`, or at the socket `path`.

    One file has `seconds` for everything: to connect, to be sent, to be looked at.
    """

    host: str = ""
    port: int = PORT
    path: str = ""
    seconds: float = 20.0


def scanner_read(read: Reader) -> Scanner | None:
    """Read where the scanner is; None where there is none."""
    if not read.is_given(VARIABLE):
        return None
    seconds = read.number("SABHA_SCANNER_SECONDS", default=20, least=1, most=120)
    try:
        parts = urlsplit(read.text(VARIABLE, default=""))
        port = parts.port or PORT
    except ValueError:
        read.refuse(VARIABLE, "a URL that cannot be read", EXPECTED)
        return None
    if parts.scheme == "tcp" and parts.hostname and parts.path in {"", "/"}:
        return Scanner(host=parts.hostname, port=port, seconds=seconds)
    if parts.scheme == "unix" and not parts.netloc and parts.path.startswith("/"):
        return Scanner(path=parts.path, seconds=seconds)
    read.refuse(VARIABLE, f"an address of scheme {parts.scheme!r}", EXPECTED)
    return None
