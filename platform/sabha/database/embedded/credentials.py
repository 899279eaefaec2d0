"""Which passwords and which port belong to the embedded server of one data folder?"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from sabha.database.embedded.errors import EmbeddedServerError

SECRETS_FILE = "secrets.json"
SERVER_FILE = "server.json"
HOST = "127.0.0.1"
OWNER_USER = "sabha_owner"


@dataclass(frozen=True, slots=True)
class Credentials:
    """The passwords of the four logins, and the key that signs sessions."""

    sabha_owner: str
    sabha_control: str
    sabha_cell: str
    sabha_broker: str
    secret_key: str


def credentials_get(home: Path) -> Credentials | None:
    """Read the credentials kept in `home`; None when there are none yet.

    Raises:
        EmbeddedServerError: the file cannot be understood.
    """
    path = home / SECRETS_FILE
    if not path.exists():
        return None
    try:
        return Credentials(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        message = (
            f"{path} is damaged. Restore it from a backup; without it {home} cannot be opened."
        )
        raise EmbeddedServerError(message) from error


def credentials_ensure(home: Path) -> Credentials:
    """Read the credentials kept in `home`, making them on first use."""
    known = credentials_get(home)
    if known is not None:
        return known
    fresh = Credentials(
        sabha_owner=secrets.token_urlsafe(24),
        sabha_control=secrets.token_urlsafe(24),
        sabha_cell=secrets.token_urlsafe(24),
        sabha_broker=secrets.token_urlsafe(24),
        secret_key=secrets.token_urlsafe(48),
    )
    _write(home / SECRETS_FILE, asdict(fresh))
    return fresh


def port_get(home: Path) -> int | None:
    """Return the port that the server of `home` used last."""
    try:
        return int(json.loads((home / SERVER_FILE).read_text(encoding="utf-8"))["port"])
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError):
        return None


def port_keep(home: Path, port: int) -> None:
    """Remember `port` for the next start and for the processes that connect."""
    if port_get(home) != port:
        _write(home / SERVER_FILE, {"host": HOST, "port": port})


def _write(path: Path, content: Mapping[str, object]) -> None:
    """Replace `path` whole, readable by its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(dict(content), file, indent=2)
    partial.replace(path)
