"""Is everything that people read written in both languages?"""

import ast
import dataclasses
import re
from pathlib import Path

from tests.architecture.checkers.tree import parse, place

_MALAYALAM = re.compile(r"[\u0d00-\u0d7f]")
_PLACEHOLDER = re.compile(r"\{(\w*)")
_ERROR_TEXTS = ("title_en", "title_ml")


def error_classes_without_texts(root: Path, paths: list[Path]) -> list[str]:
    """Subclasses of DomainError that do not carry a code and a title in each language.

    A class may leave a text to the subclass of DomainError that it extends.
    """
    classes = {node.name: (path, node) for path in paths for node in _classes(path)}
    violations = []
    for name, (path, node) in classes.items():
        line = _ancestry(name, classes)
        if "DomainError" not in {base for item in line for base in _bases(item)}:
            continue
        present = {field for item in line for field in _texts(item)}
        missing = {"code", *_ERROR_TEXTS} - present
        violations += [
            f"{place(path, root, node.lineno)} {name} lacks {m}" for m in sorted(missing)
        ]
    return violations


def wrong_language(root: Path, paths: list[Path]) -> list[str]:
    """`_ml` texts without a Malayalam letter, `_en` texts with one, and pairs that differ in
    what they fill in."""
    return [
        f"{place(path, root, line)} {what}"
        for path in paths
        for line, what in sorted(_text_problems(parse(path)))
    ]


def declared_in_one_language(record: object) -> list[str]:
    """Texts of a manifest, at any depth, that are blank or not in the language they claim."""
    if isinstance(record, tuple):
        return [text for item in record for text in declared_in_one_language(item)]
    if not dataclasses.is_dataclass(record):
        return []
    values = {item.name: getattr(record, item.name) for item in dataclasses.fields(record)}
    problems = [
        f"{type(record).__name__}.{name}: {value}"
        for name, value in values.items()
        if name.endswith(("_en", "_ml")) and not _is_in_language(value, name)
    ]
    return problems + [
        text for value in values.values() for text in declared_in_one_language(value)
    ]


def unpaired(names: set[str]) -> set[str]:
    """Names ending in a language whose twin in the other language is missing."""
    pairs = (("_en", "_ml"), ("_ml", "_en"))
    return {
        name
        for name in names
        for ending, twin in pairs
        if name.endswith(ending) and name.removesuffix(ending) + twin not in names
    }


def _is_in_language(text: str, name: str) -> bool:
    return bool(text.strip()) and bool(_MALAYALAM.search(text)) == name.endswith("_ml")


def _classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in ast.walk(parse(path)) if isinstance(node, ast.ClassDef)]


def _bases(node: ast.ClassDef) -> list[str]:
    return [ast.unparse(base).split(".")[-1] for base in node.bases]


def _ancestry(name: str, classes: dict[str, tuple[Path, ast.ClassDef]]) -> list[ast.ClassDef]:
    """The class and those of the tree above it, as far as DomainError itself."""
    if name not in classes or name == "DomainError":
        return []
    node = classes[name][1]
    # A class may take the name of the foreign one that it extends.
    others = {other: found for other, found in classes.items() if other != name}
    return [node] + [above for base in _bases(node) for above in _ancestry(base, others)]


def _texts(node: ast.ClassDef) -> dict[str, ast.expr]:
    """The class attributes that are given a value."""
    found: dict[str, ast.expr] = {}
    for item in node.body:
        if isinstance(item, ast.Assign):
            found.update({ast.unparse(target): item.value for target in item.targets})
        elif isinstance(item, ast.AnnAssign) and item.value is not None:
            found[ast.unparse(item.target)] = item.value
    return found


def _text_problems(tree: ast.Module) -> list[tuple[int, str]]:
    problems = []
    for node in ast.walk(tree):
        texts = _named_texts(node)
        for name, (line, text) in texts.items():
            if name.endswith("_ml") and text and not _MALAYALAM.search(text):
                problems.append((line, f"{name} is not in Malayalam"))
            if name.endswith("_en") and _MALAYALAM.search(text):
                problems.append((line, f"{name} is not in English"))
            twin = texts.get(name.removesuffix("_en") + "_ml")
            if name.endswith("_en") and twin and _blanks(text) != _blanks(twin[1]):
                problems.append((line, f"{name} fills in other things than its twin"))
    return problems


def _named_texts(node: ast.AST) -> dict[str, tuple[int, str]]:
    """The literal texts of a class body or a call, by name."""
    values: dict[str, ast.expr] = {}
    if isinstance(node, ast.ClassDef):
        values = _texts(node)
    elif isinstance(node, ast.Call):
        values = {item.arg: item.value for item in node.keywords if item.arg}
    return {
        name: (value.lineno, value.value)
        for name, value in values.items()
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }


def _blanks(text: str) -> set[str]:
    """What the text fills in; `{name_en}` in one language answers to `{name_ml}` in the other."""
    return {name.removesuffix("_en").removesuffix("_ml") for name in _PLACEHOLDER.findall(text)}
