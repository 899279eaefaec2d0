"""Does a name predict a path?"""

import re
from importlib.util import find_spec
from pathlib import Path

from tests.architecture.checkers.tree import files, place

TOP_LEVEL = frozenset(
    {".ci", "docs", "frontend", "infra", "modules", "platform", "tenants", "tests"}
)
UNMIRRORED = frozenset({"architecture", "benchmarks", "e2e"})
MIRROR = {"platform": "platform/sabha", "tenants": "tenants", "modules": "modules"}
BANNED_WORDS = frozenset(
    {"common", "core", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
)
CODE_SUFFIXES = (".py", ".ts", ".tsx")


def stray_top_level_folders(root: Path, generated: frozenset[str]) -> list[str]:
    known = TOP_LEVEL | generated
    folders = (path.name for path in root.iterdir() if path.is_dir())
    return sorted(name for name in folders if name not in known and not name.endswith(".egg-info"))


def strays_in_platform(root: Path, generated: frozenset[str]) -> list[str]:
    """What stands in platform/ besides the package `sabha`; an `__init__.py` above all."""
    entries = {entry.name for entry in (root / "platform").iterdir()}
    return sorted(entries - generated - {"sabha"})


def resolves_to(package: str) -> Path | None:
    """The file that an import of the package would run."""
    spec = find_spec(package)
    return Path(spec.origin).resolve() if spec and spec.origin else None


def folders_that_are_no_packages(root: Path, folder: str) -> list[str]:
    """Folders holding Python files, or folders of them, that lack an `__init__.py`."""
    wanted: set[Path] = set()
    for path in files(root, folder):
        wanted.update(p for p in path.parents if p.is_relative_to(root / folder))
    return sorted(place(path, root) for path in wanted if not (path / "__init__.py").exists())


def orphan_tests(root: Path) -> list[str]:
    """Test files that mirror no source file: `tests/a/b/test_c.py` stands for `a/b/c.py`."""
    return [place(path, root) for path in files(root, "tests") if _is_orphan(path, root)]


def banned_names(root: Path, *folders: str) -> list[str]:
    """Files and folders whose name says nothing of what is inside."""
    violations = set()
    for path in files(root, *folders, suffixes=CODE_SUFFIXES):
        relative = path.relative_to(root)
        names = [*relative.parts[:-1], relative.name.split(".")[0]]
        if any(_words(name) & BANNED_WORDS for name in names):
            violations.add(place(path, root))
    return sorted(violations)


def _is_orphan(path: Path, root: Path) -> bool:
    parts = path.relative_to(root / "tests").parts
    if not path.name.startswith("test_") or parts[0] in UNMIRRORED:
        return False
    if parts[0] not in MIRROR:
        return True
    package = root.joinpath(MIRROR[parts[0]], *parts[1:-1])
    if package.with_suffix(".py").is_file():
        return False
    return not _names_a_source(package, path.stem.removeprefix("test_"))


def _names_a_source(package: Path, name: str) -> bool:
    """`services_forward` stands for services.py, services/forward.py or services_forward.py."""
    words = name.split("_")
    heads = ["_".join(words[:count]) for count in range(len(words), 0, -1)]
    return any(
        (package / f"{head}.py").is_file() or (package / head / "__init__.py").is_file()
        for head in heads
    )


def _words(name: str) -> set[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return set(re.split(r"[^a-z0-9]+", spaced.lower()))
