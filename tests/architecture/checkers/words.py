"""Does the project speak of itself alone?"""

import re
from pathlib import Path

from tests.architecture.checkers.tree import files, place

TEXT_SUFFIXES = (
    *(".py", ".pyi", ".md", ".toml", ".cfg", ".ini", ".txt", ".lock", ".yaml", ".yml", ".json"),
    *(".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".svg", ".sql", ".sh", ".csv", "Dockerfile"),
    *("Makefile", ".gitignore", "run"),
)

# Written in pieces, so that this file does not report itself.
_FORBIDDEN = tuple(
    re.compile("".join(pieces), flags)
    for pieces, flags in (
        ((r"(?<![\w.])/wo", r"rk/"), 0),
        ((r"(?<![\w.])/tm", r"p/plan"), 0),
        ((r"(?<![\w.])/ro", r"ot/"), 0),
        ((r"(?<![\w.])/ho", r"me/\w+/"), 0),
        ((r"\bpypi", r"\.org|files\.pythonhosted", r"\.org|registry\.npmjs", r"\.org"), re.I),
        ((r"\bas an a", r"i\b|\blanguage mo", r"del\b|\bcl", r"aude\b|\banthr", r"opic\b"), re.I),
        ((r"\bcopi", r"lot\b|\bchat", r"gpt\b|\bllm", r"s?\b|\bai[- ]gener", r"ated\b"), re.I),
        ((r"\b(issue|ticket|pull requ", r"est) #\d+"), re.I),
        ((r"\bTO", r"DO\b|\bFIX", r"ME\b|\bXX", r"X\b"), 0),
        (
            (
                r"\bgener",
                r"ated by (a|an|the) (agent|assistant|model)\b",
            ),
            re.I,
        ),
    )
)
# A lock of npm also lists where to thank the authors: that installs nothing.
_ADDRESS = re.compile(r'^(?!\s*"(url|funding)": "https?://|\s*"https?://[^"]+",?$).*https?://')


def text_files(root: Path) -> list[Path]:
    return files(root, ".", suffixes=TEXT_SUFFIXES)


def forbidden_words(root: Path, paths: list[Path]) -> list[str]:
    """Machine paths, registries, tools and trackers named in a file."""
    return [
        f"{place(path, root, number)} {match.group()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for pattern in _FORBIDDEN
        if (match := pattern.search(line))
    ]


def addresses_in_locks(root: Path) -> list[str]:
    """Lock files that tie an installation to one host."""
    locks = [*root.glob("*.lock"), *root.glob("frontend/package-lock.json")]
    return [
        place(path, root, number)
        for path in locks
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _ADDRESS.search(line)
    ]
