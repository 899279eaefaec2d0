"""Do the documents lead where they say, and have the shape that readers expect?"""

import re
from pathlib import Path

from tests.architecture.checkers.tree import files, place

SECTIONS = ("## Context", "## Decision", "## Rejected", "## Consequences")
ONE_PAGE = 520

_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_TERM = re.compile(r"^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$", re.MULTILINE)
_VARIABLE = re.compile(r'"((?:SABHA|DATABASE|BROKER|SENTRY)_[A-Z_]+)"')
_MALAYALAM = re.compile(r"[\u0d00-\u0d7f]")


def broken_links(root: Path) -> list[str]:
    return [
        f"{place(path, root)} -> {target}"
        for path in files(root, ".", suffixes=(".md",))
        for target in _LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]


def misshapen_decisions(root: Path) -> list[str]:
    """Decisions out of their numbering, longer than a page, or without one of their parts."""
    violations = []
    for number, path in enumerate(sorted((root / "docs/adr").glob("*.md")), start=1):
        text = path.read_text(encoding="utf-8")
        if not path.name.startswith(f"{number:04}-") or not text.startswith(f"# {number:04} · "):
            violations.append(f"{path.name} is not number {number}")
        if len(text.split()) > ONE_PAGE:
            violations.append(f"{path.name} is longer than a page")
        violations += [f"{path.name} lacks {part}" for part in SECTIONS if part not in text]
    return violations


def unlisted_decisions(root: Path) -> list[str]:
    """Decisions that the index of the documents does not name."""
    index = (root / "docs/README.md").read_text(encoding="utf-8")
    return [
        path.name for path in sorted((root / "docs/adr").glob("*.md")) if path.name not in index
    ]


def untold_variables(root: Path) -> list[str]:
    """Environment variables that the configuration reads and the operator's guide does not name."""
    guide = (root / "docs/guides/operator.md").read_text(encoding="utf-8")
    read = {
        variable
        for path in files(root, "platform/sabha/config", suffixes=(".py",))
        for variable in _VARIABLE.findall(path.read_text(encoding="utf-8"))
    }
    return sorted(variable for variable in read if f"`{variable}`" not in guide)


def untranslated_terms(glossary: str) -> list[str]:
    """Terms of the glossary without a word in Malayalam."""
    rows = [row for row in _TERM.findall(glossary) if row[0] not in {"English", "---"}]
    return [term for term, malayalam in rows if not _MALAYALAM.search(malayalam)]
