"""How does a server program start under the right account and end with its parent?

Run by path (`python -I -S launcher.py …`), so it imports the standard library alone.

    launcher.py [--namespace UID | --account UID:GID] [--parent PID] -- PROGRAM ARGUMENT…
"""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import sys
from pathlib import Path

CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1


def system_call(name: str, *arguments: int) -> None:
    """Call a function of the C library, raising OSError when it fails."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc[name](*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def enter_namespace(uid: int) -> None:
    """Appear as `uid` while staying the same user on disk, without any capability after exec."""
    owner, group = os.geteuid(), os.getegid()
    system_call("unshare", CLONE_NEWUSER)
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{uid} {owner} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{uid} {group} 1", encoding="ascii")


def become(uid: int, gid: int) -> None:
    """Give up root for the account `uid`."""
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)


def end_with(parent: int) -> None:
    """Ask the kernel to stop this program (fast shutdown) when `parent` is gone."""
    if not sys.platform.startswith("linux"):
        return
    system_call("prctl", PR_SET_PDEATHSIG, signal.SIGINT)
    if os.getppid() != parent:
        sys.exit(1)


def main() -> None:
    """Read the options, change account, and become the program."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--namespace", type=int)
    parser.add_argument("--account")
    parser.add_argument("--parent", type=int)
    parser.add_argument("program", nargs="+")
    options = parser.parse_args()
    if options.namespace is not None:
        enter_namespace(options.namespace)
    if options.account is not None:
        uid, gid = options.account.split(":")
        become(int(uid), int(gid))
    if options.parent is not None:
        end_with(options.parent)
    os.execv(options.program[0], options.program)  # noqa: S606 - no shell is wanted here


if __name__ == "__main__":
    main()
