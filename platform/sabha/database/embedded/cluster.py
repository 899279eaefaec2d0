"""Is there a data folder that this PostgreSQL can open, and if none, how is one made?"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from sabha.database.embedded.account import Account, folder_hand_over
from sabha.database.embedded.credentials import OWNER_USER
from sabha.database.embedded.errors import EmbeddedServerError

MAJOR_VERSION = "18"
SPACE_NEEDED = 300 * 1024 * 1024
MEBIBYTE = 1024 * 1024


def cluster_prepare(data_dir: Path, *, account: Account, password: str, durable: bool) -> None:
    """Make sure that `data_dir` is a data folder of this version, making it on first use.

    Raises:
        EmbeddedServerError: the folder is somebody else's, of another version, or cannot be made.
    """
    partial = data_dir.with_name(f"{data_dir.name}.partial")
    if partial.exists():
        shutil.rmtree(partial)
    if not is_cluster(data_dir):
        _space_check(data_dir.parent)
        _initialise(partial, account=account, password=password, durable=durable)
        partial.rename(data_dir)
    _version_check(data_dir)
    folder_hand_over(data_dir, account)


def is_cluster(data_dir: Path) -> bool:
    """Tell whether `data_dir` holds a data folder; an empty folder does not.

    Raises:
        EmbeddedServerError: the folder holds something else.
    """
    if (data_dir / "PG_VERSION").exists():
        return True
    if data_dir.exists() and any(data_dir.iterdir()):
        message = (
            f"{data_dir} is not a PostgreSQL data folder, and it is not empty. "
            f"Move it away (mv {data_dir} {data_dir}.old), or set SABHA_DATA_DIR to another folder."
        )
        raise EmbeddedServerError(message)
    return False


def space_message(folder: Path) -> str:
    """Say how little space is left beside `folder`, and what helps."""
    free = shutil.disk_usage(folder).free // MEBIBYTE
    return (
        f"The disk of {folder} is full ({free} MB free). Free some space there, "
        "or set SABHA_DATA_DIR to a folder on another disk."
    )


def _space_check(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < SPACE_NEEDED:
        needed = SPACE_NEEDED // MEBIBYTE
        message = f"{space_message(folder)} A new database needs {needed} MB."
        raise EmbeddedServerError(message)


def _version_check(data_dir: Path) -> None:
    found = (data_dir / "PG_VERSION").read_text(encoding="ascii").strip()
    if found != MAJOR_VERSION:
        message = (
            f"{data_dir} was made by PostgreSQL {found}, and this is PostgreSQL {MAJOR_VERSION}. "
            f"Dump it with PostgreSQL {found} (pg_dumpall), move the folder away, start Sabha and "
            "load the dump; or start with an empty SABHA_DATA_DIR."
        )
        raise EmbeddedServerError(message)


def _initialise(partial: Path, *, account: Account, password: str, durable: bool) -> None:
    partial.mkdir(mode=0o700, parents=True)
    folder_hand_over(partial, account)
    with tempfile.TemporaryDirectory(dir=partial.parent) as folder:
        secret = Path(folder) / "password"
        secret.write_text(password, encoding="ascii")
        folder_hand_over(Path(folder), account)
        arguments = [
            f"--pgdata={partial}",
            f"--username={OWNER_USER}",
            f"--pwfile={secret}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions",
            *(() if durable else ("--no-sync",)),
        ]
        done = subprocess.run(
            account.command("initdb", arguments), check=False, capture_output=True, text=True
        )
    if done.returncode != 0:
        shutil.rmtree(partial, ignore_errors=True)
        raise EmbeddedServerError(_initialise_message(partial.parent, done.stderr))


def _initialise_message(folder: Path, stderr: str) -> str:
    if "No space left" in stderr:
        return space_message(folder)
    reason = next((line for line in stderr.splitlines() if "error:" in line), stderr.strip())
    return f"PostgreSQL could not make a data folder in {folder}: {reason}"
