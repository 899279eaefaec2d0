"""Where do the bytes of a body's documents lie?"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.conf import settings

from sabha.database.body import BodyRef

CHUNK = 64 * 1024
_PART = ".part"
_SCHEMA = re.compile(r"[a-z][a-z0-9_]{0,62}")
_PLACE = re.compile(r"[0-9a-f]{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class BodyFiles:
    """The folder of one body; no place outside it can be named.

    Raises:
        ValueError: the schema's name or a place is not of the expected form.
    """

    root: Path

    @classmethod
    def of(cls, body: BodyRef) -> BodyFiles:
        """Return the folder of `body`."""
        if not _SCHEMA.fullmatch(body.schema):
            raise ValueError(f"{body.schema!r} is no name of a body's schema")
        return cls(Path(settings.SABHA_FILES_DIR) / body.schema)

    def write(self, content: BinaryIO, *, document_id: UUID) -> str:
        """Write `content` so that it survives a power cut, and return its place."""
        place = f"{document_id.hex[-2:]}/{document_id}"
        target = self._path(place)
        target.parent.mkdir(parents=True, exist_ok=True)
        passing = target.with_suffix(_PART)
        try:
            with passing.open("xb") as file:
                while chunk := content.read(CHUNK):
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            passing.replace(target)
        except BaseException:
            passing.unlink(missing_ok=True)
            raise
        _folder_sync(target.parent)
        return place

    def open(self, place: str) -> BinaryIO:
        """Open what lies at `place`.

        Raises:
            FileNotFoundError: nothing does.
        """
        return self._path(place).open("rb")

    def remove(self, place: str) -> None:
        """Remove what lies at `place`; nothing happens when nothing does."""
        self._path(place).unlink(missing_ok=True)

    def places(self) -> Iterator[tuple[str, float]]:
        """Yield every place in use, with the time of writing (seconds since 1970)."""
        for path in self.root.glob("??/*"):
            place = f"{path.parent.name}/{path.name}"
            if _PLACE.fullmatch(place) and self._is_inside(place):
                yield place, path.stat().st_mtime

    def remove_unfinished(self, *, before: float) -> int:
        """Remove half-written files older than `before`; return how many."""
        old = [path for path in self.root.glob(f"??/*{_PART}") if path.stat().st_mtime < before]
        for path in old:
            path.unlink(missing_ok=True)
        return len(old)

    def _path(self, place: str) -> Path:
        if not _PLACE.fullmatch(place) or not self._is_inside(place):
            raise ValueError(f"{place!r} is no place of a document")
        return self.root / place

    def _is_inside(self, place: str) -> bool:
        """Does no link lead from the place to somewhere else, such as another body's folder?"""
        return (self.root / place).resolve() == self.root.resolve() / place


def _folder_sync(folder: Path) -> None:
    """Make the new name last as well; the file's own fsync does not cover it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
