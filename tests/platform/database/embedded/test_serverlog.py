"""Is a disk that is full, or too small, told as what it is?"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sabha.database.embedded import EmbeddedServer, EmbeddedServerError

Disk = Callable[[int], Path]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Give a real small disk, in memory; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    mounted = []

    def make(mebibytes: int) -> Path:
        options = ["-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", str(folder)]
        if os.geteuid() != 0 or not mount:
            pytest.skip("only root mounts a disk")
        if subprocess.run([mount, *options], check=False).returncode:
            pytest.skip("this machine lets nobody mount a disk")
        mounted.append(folder)
        return folder

    yield make
    for path in mounted:
        subprocess.run([unmount or "umount", str(path)], check=True)


def _fill(ballast: Path, *, mebibytes: int) -> None:
    """Write until the disk takes no more."""
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        for _ in range(mebibytes):
            file.write(bytes(1024 * 1024))


def test_a_disk_too_small_for_a_database_is_refused(disk: Disk) -> None:
    folder = disk(8)

    with pytest.raises(EmbeddedServerError, match=r"is full .* needs 300 MB"):
        EmbeddedServer(folder / "home" / "postgres", durable=False).start()


def test_a_disk_that_filled_up_is_named(disk: Disk) -> None:
    folder = disk(330)
    server = EmbeddedServer(folder / "postgres", durable=False)
    server.start()
    server.stop()
    _fill(folder / "ballast", mebibytes=330)

    with pytest.raises(EmbeddedServerError, match="is full"):
        server.start()

    server.stop()
    (folder / "ballast").unlink()
    server.start()
    assert server.is_running()
    server.stop()
