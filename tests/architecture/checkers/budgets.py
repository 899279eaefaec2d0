"""Is the code still small enough to be read?"""

import ast
import io
import re
import statistics
import tokenize
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.checkers.tree import files, parse, place

FILE_LINES = 400
MEDIAN_LINES = 60
FUNCTION_LINES = 40
COMMENT_SHARE = 0.06
SUPPRESSIONS_PER_LINE = 1 / 1000

_SUPPRESSION = re.compile(
    r"\bnoqa\b|\btype:\s*ignore|\bpragma:|\bpyright:|\bmypy:|eslint-disable|@ts-(expect-error|ignore|nocheck)"
)
# A code in its own place, then a reason of at least two words.
_EXPLAINED = re.compile(
    r"noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*\W+\w+\W+\w+"
    r"|type: ignore\[[a-z-]+(, ?[a-z-]+)*\]\W+\w+\W+\w+"
    r"|pragma: no cover\W+\w+\W+\w+"
    r"|eslint-disable-next-line [@\w/-]+(, ?[@\w/-]+)*\s+-- \w+\W+\w+"
    r"|@ts-expect-error \w+\W+\w+"
)


@dataclass(frozen=True, slots=True)
class Suppression:
    where: str
    text: str


def long_files(root: Path, paths: list[Path]) -> list[str]:
    counted = ((path, line_count(path)) for path in paths if not _is_exempt(path))
    return [f"{place(path, root)} has {lines}" for path, lines in counted if lines > FILE_LINES]


def median_lines(paths: list[Path]) -> float:
    """The median length of files that hold anything at all."""
    lengths = [lines for path in paths if (lines := line_count(path))]
    return statistics.median(lengths) if lengths else 0.0


def long_functions(root: Path, paths: list[Path]) -> list[str]:
    """Functions over the budget, decorators not counted."""
    return [
        f"{place(path, root, node.lineno)} {node.name} has {_length(node)}"
        for path in paths
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > FUNCTION_LINES
    ]


def comment_share(paths: list[Path]) -> float:
    """Comments of their own line, per line that is not blank."""
    written = commented = 0
    for path in paths:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        written += len(lines)
        commented += sum(line.lstrip().startswith("#") for line in lines)
    return commented / written if written else 0.0


def suppressions(root: Path, *folders: str) -> list[Suppression]:
    """Every place where a checker is told to look away, in Python and TypeScript."""
    found = []
    for path in files(root, *folders, suffixes=(".py", ".ts", ".tsx")):
        if _is_exempt(path):
            continue
        lines = _python_comments(path) if path.suffix == ".py" else _lines(path)
        found += [
            Suppression(place(path, root, number), text.strip())
            for number, text in lines
            if _SUPPRESSION.search(text)
        ]
    return found


def unexplained(found: list[Suppression]) -> list[str]:
    return [f"{item.where} {item.text}" for item in found if not _EXPLAINED.search(item.text)]


def line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _is_exempt(path: Path) -> bool:
    return ".gen." in path.name or "migrations" in path.parts


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _python_comments(path: Path) -> list[tuple[int, str]]:
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]


def _lines(path: Path) -> list[tuple[int, str]]:
    return list(enumerate(path.read_text(encoding="utf-8").splitlines(), start=1))
