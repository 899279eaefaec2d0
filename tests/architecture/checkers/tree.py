"""Which files of the repository does a house rule look at?"""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

SOURCE_ROOTS = ("platform/sabha", "tenants", "modules")

GENERATED = frozenset(
    {
        ".git",
        ".venv",
        ".sabha",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".import_linter_cache",
        ".hypothesis",
        ".vite",
        "__pycache__",
        "dist",
        "node_modules",
        "test-results",
    }
)


def files(root: Path, *folders: str, suffixes: tuple[str, ...] = (".py",)) -> list[Path]:
    """Files under the folders of a root, without what tools generate; in a stable order."""
    found = (path for folder in folders for path in _walk(root / folder))
    return sorted(path for path in found if path.name.endswith(suffixes))


def source_files(root: Path) -> list[Path]:
    """The product's Python files, without migrations."""
    return [path for path in files(root, *SOURCE_ROOTS) if "migrations" not in path.parts]


def is_in_room(path: Path, rooms: frozenset[str]) -> bool:
    """Is the file a room of that name, or inside a package of that name?"""
    return path.stem in rooms or any(parent.name in rooms for parent in path.parents)


def module_slugs(root: Path) -> list[str]:
    """Folders of modules/ that hold a Python package."""
    return sorted(path.parent.name for path in (root / "modules").glob("*/__init__.py"))


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path, root: Path, line: int | None = None) -> str:
    """A path as people read it in a failure: relative, with the line."""
    relative = path.relative_to(root).as_posix()
    return relative if line is None else f"{relative}:{line}"


def _walk(folder: Path) -> Iterator[Path]:
    for parent, children, names in os.walk(folder):
        children[:] = [child for child in children if child not in GENERATED]
        yield from (Path(parent) / name for name in names)
