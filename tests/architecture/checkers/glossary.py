"""Is one thing called by one word in both languages, as the glossary has it?"""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tests.architecture.checkers.tree import parse, place

_MALAYALAM = re.compile(r"[\u0d00-\u0d7f]")
_BLANK = re.compile(r"\{[^}]*\}")
# The words that were mixed up once, however they are inflected.
WORDS = {
    "role": (re.compile(r"\broles?\b", re.IGNORECASE), re.compile("റോ[ൾള](?!ഔ)")),
    "charge": (re.compile(r"\bcharge\b", re.IGNORECASE), re.compile("ചുമതല")),
}


def other_words(root: Path, paths: list[Path]) -> list[str]:
    """Texts in both languages of which only the English one has the glossary's word."""
    return [
        f"{place(path, root, line)} has no {word} in Malayalam"
        for path in paths
        for line, english, malayalam in _twins(parse(path))
        for word, (en, ml) in WORDS.items()
        if en.search(english) and not ml.search(malayalam)
    ]


def _twins(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """English and Malayalam texts that stand side by side, with the line of the latter."""
    for node in ast.walk(tree):
        for first, second in pairwise(_listed(node)):
            english, malayalam = _said(first), _said(second)
            if english and not _MALAYALAM.search(english) and _MALAYALAM.search(malayalam):
                yield second.lineno, english, malayalam


def _listed(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        return [*node.args, *(keyword.value for keyword in node.keywords)]
    if isinstance(node, ast.ClassDef):
        return [item.value for item in node.body if isinstance(item, ast.Assign)]
    return node.elts if isinstance(node, ast.Tuple | ast.List) else []


def _said(node: ast.expr) -> str:
    """The text without what it fills in; blank for what is no text."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if isinstance(part, ast.Constant)]
    return _BLANK.sub("", "".join(text for text in texts if isinstance(text, str)))
