"""What tree does a planted violation grow in?"""

from pathlib import Path
from typing import Protocol

import pytest


class Plant(Protocol):
    """Writes a file of the planted tree and returns its path."""

    def __call__(self, name: str, text: str = "") -> Path: ...


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    def write(name: str, text: str = "") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write
