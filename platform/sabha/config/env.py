"""What did this deployment's environment variables say?"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import quote

from sabha.config.messaging import Messaging, messaging_read
from sabha.config.reading import EnvironmentProblem, Reader
from sabha.config.scanning import Scanner, scanner_read
from sabha.config.state_sign_in import StateSignIn, state_sign_in_read
from sabha.database.embedded.credentials import (
    HOST,
    OWNER_USER,
    Credentials,
    credentials_get,
    port_get,
)
from sabha.database.embedded.errors import EmbeddedServerError

__all__ = ["CellUrls", "Environment", "EnvironmentProblem", "environment", "environment_read"]

POSTGRES = ("postgresql", "postgres")
BROKERS = ("pgmq", "amqp", "amqps", "redis", "rediss")
LANGUAGES = ("ml", "en")
REQUESTS_PER_MINUTE = {"address": 1_800, "account": 600, "body": 18_000}
AADHAAR_KEY = r"SABHA_AADHAAR_KEY_(?P<id>[A-Z0-9]{1,16})"
CELL = r"CELL_(?P<name>[A-Z][A-Z0-9_]*?)(?P<owner>_OWNER)?_URL"


@dataclass(frozen=True, slots=True)
class CellUrls:
    """Where one cell's database is: for serving, and for its owner (or "")."""

    url: str = field(repr=False)
    owner_url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Environment:
    """Everything that differs between deployments; nothing else reads `os.environ`."""

    base_domain: str
    port: int
    debug: bool
    secret_key: str = field(repr=False)
    old_secret_keys: tuple[str, ...] = field(repr=False)
    aadhaar_keys: dict[str, str] = field(repr=False)
    data_dir: Path
    files_dir: Path
    control_url: str = field(repr=False)
    control_owner_url: str = field(repr=False)
    cells: dict[str, CellUrls]
    broker_url: str = field(repr=False)
    sentry_dsn: str
    is_embedded: bool
    default_language: str
    web_workers: int
    web_threads: int
    worker_concurrency: int
    is_demo: bool
    messaging: Messaging
    scanner: Scanner | None
    state_sign_in: StateSignIn | None
    security_contact: str
    requests_per_minute: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Databases:
    secret_key: str
    control_url: str
    control_owner_url: str
    cells: dict[str, CellUrls]
    broker_url: str


@cache
def environment() -> Environment:
    """Read `os.environ` once.

    Raises:
        EnvironmentProblem: values are wrong; all of them are told at once.
    """
    return environment_read(os.environ)


def environment_read(variables: Mapping[str, str]) -> Environment:
    """Read `variables` as `environment` reads those of the process, and raise as it does."""
    read = Reader(variables)
    data_dir = _data_dir(read)
    is_debug = read.flag("SABHA_DEBUG")
    is_embedded = not read.is_given("DATABASE_URL")
    databases = _databases(read, data_dir, is_debug=is_debug)
    base_domain = read.domain("SABHA_BASE_DOMAIN", default="sabha.localhost")
    is_demo = _is_demo(read, is_allowed=is_embedded or is_debug)
    found = Environment(
        base_domain=base_domain,
        port=read.number("SABHA_PORT", default=8000, least=1, most=65_535),
        debug=is_debug,
        secret_key=databases.secret_key,
        old_secret_keys=tuple(read.text("SABHA_OLD_SECRET_KEYS", default="").split()),
        aadhaar_keys=_aadhaar_keys(read, databases.secret_key),
        data_dir=data_dir,
        files_dir=Path(read.text("SABHA_FILES_DIR", default=str(data_dir / "files"))).absolute(),
        control_url=databases.control_url,
        control_owner_url=databases.control_owner_url,
        cells=databases.cells,
        broker_url=databases.broker_url,
        sentry_dsn=read.url("SENTRY_DSN", schemes=("http", "https"), default=""),
        is_embedded=is_embedded,
        default_language=read.choice("SABHA_LANGUAGE", LANGUAGES, default="ml"),
        web_workers=_processes(read, "SABHA_WEB_WORKERS", most=4),
        web_threads=read.number("SABHA_WEB_THREADS", default=8, least=1, most=64),
        worker_concurrency=_processes(read, "SABHA_WORKER_CONCURRENCY", most=8),
        is_demo=is_demo,
        messaging=messaging_read(read, base_domain=base_domain, is_demo=is_demo),
        scanner=scanner_read(read),
        state_sign_in=state_sign_in_read(read),
        security_contact=read.contact("SABHA_SECURITY_CONTACT"),
        requests_per_minute=_limits(read),
    )
    read.finish()
    return found


def _databases(read: Reader, data_dir: Path, *, is_debug: bool) -> _Databases:
    if read.is_given("DATABASE_URL"):
        return _external(read, is_key_needed=not is_debug)
    return _embedded(read, data_dir)


def _data_dir(read: Reader) -> Path:
    given = read.text("SABHA_DATA_DIR", default=str(_base() / ".sabha"))
    return Path(given).expanduser().absolute()


def _processes(read: Reader, variable: str, *, most: int) -> int:
    """Read how many processes serve; by default one for each processor, up to `most`."""
    return read.number(variable, default=min(os.cpu_count() or 1, most), least=1, most=64)


def _aadhaar_keys(read: Reader, secret_key: str) -> dict[str, str]:
    """Read the keys of Aadhaar digests by their ids, the last in the alphabet (the newest) first.

    Without one it is a key of its own, derived from the secret key and as long-lived.
    """
    found = {
        match["id"].lower(): read.secret(variable, least=32, default=None)
        for variable, match in read.matching(AADHAAR_KEY)
    }
    derived = hmac.new(secret_key.encode(), b"sabha.aadhaar", hashlib.sha256).hexdigest()
    return dict(sorted(found.items(), reverse=True)) or {"0": derived}


def _is_demo(read: Reader, *, is_allowed: bool) -> bool:
    """Read whether this is a demonstration, which shows everybody what others keep secret."""
    is_demo = read.flag("SABHA_DEMO")
    if is_demo and not is_allowed:
        read.refuse("SABHA_DEMO", "1", "no demonstration on databases that somebody else runs")
    return is_demo


def _limits(read: Reader) -> dict[str, int]:
    """Read how often each may ask, in each web process; 0 is no limit.

    An office or a counter of a service centre stands behind one address with all its people, so
    that an address is given as much as many accounts.
    """
    return {
        kind: read.number(f"SABHA_{kind.upper()}_LIMIT", default=most, least=0, most=10_000_000)
        for kind, most in REQUESTS_PER_MINUTE.items()
    }


def _base() -> Path:
    """Return the checkout when this code runs from one, else the current folder."""
    checkout = Path(__file__).parents[3]
    return checkout if (checkout / "pyproject.toml").exists() else Path.cwd()


def _external(read: Reader, *, is_key_needed: bool) -> _Databases:
    """Read the addresses of servers that somebody else runs."""
    owner_url = read.url("DATABASE_OWNER_URL", schemes=POSTGRES, default="")
    serving: dict[str, str] = {}
    owning: dict[str, str] = {}
    for variable, match in read.matching(CELL):
        url = read.url(variable, schemes=POSTGRES)
        (owning if match["owner"] else serving)[match["name"].lower()] = url
    if not serving:
        read.refuse("CELL_MAIN_URL", "nothing", "the database of the first cell, postgresql://…")
    for name in sorted(owning.keys() - serving.keys()):
        variable = f"CELL_{name.upper()}_URL"
        read.refuse(variable, "nothing", f"a URL, because CELL_{name.upper()}_OWNER_URL is set")
    key = read.secret(
        "SABHA_SECRET_KEY", least=50, default=None if is_key_needed else _passing_key()
    )
    return _Databases(
        secret_key=key,
        control_url=read.url("DATABASE_URL", schemes=POSTGRES),
        control_owner_url=owner_url,
        cells={name: CellUrls(url, owning.get(name, "")) for name, url in serving.items()},
        broker_url=read.url("BROKER_URL", schemes=BROKERS),
    )


def _embedded(read: Reader, data_dir: Path) -> _Databases:
    """Derive the addresses from the files of the embedded server.

    Before its first start there are none; port 0 then lets code be loaded and checked, while no
    connection can succeed.
    """
    names = read.names("SABHA_CELLS", default="main")
    for variable, _ in read.matching(CELL):
        read.refuse(variable, "a URL", "no value while DATABASE_URL is empty; name SABHA_CELLS")
    known = _credentials(read, data_dir)
    at = f"{HOST}:{port_get(data_dir) or 0}"
    owner = _login(OWNER_USER, known.sabha_owner)
    cell = _login("sabha_cell", known.sabha_cell)
    return _Databases(
        secret_key=read.secret("SABHA_SECRET_KEY", least=50, default=known.secret_key),
        control_url=f"postgresql://{_login('sabha_control', known.sabha_control)}@{at}/sabha",
        control_owner_url=f"postgresql://{owner}@{at}/sabha",
        cells={
            name: CellUrls(
                url=f"postgresql://{cell}@{at}/sabha_cell_{name}",
                owner_url=f"postgresql://{owner}@{at}/sabha_cell_{name}",
            )
            for name in names
        },
        broker_url=read.url(
            "BROKER_URL",
            schemes=BROKERS,
            default=f"pgmq://{_login('sabha_broker', known.sabha_broker)}@{at}/sabha",
        ),
    )


def _credentials(read: Reader, data_dir: Path) -> Credentials:
    try:
        known = credentials_get(data_dir)
    except EmbeddedServerError as error:
        read.problems.append(str(error))
        known = None
    return known or Credentials("", "", "", "", _passing_key())


def _login(user: str, password: str) -> str:
    return f"{user}:{quote(password, safe='')}"


def _passing_key() -> str:
    """Return a key that lives as long as this process."""
    return secrets.token_urlsafe(48)
