"""Can every migration be read, replayed in any body and taken back?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.checkers.tree import SOURCE_ROOTS, files, parse, place

_NAMED = re.compile(r"\d{4}_[a-z][a-z0-9_]+")
_NAMELESS = re.compile(r"\d{4}_(auto_.*|initial_\d+|.*_and_more|alter_.*_\d+)")
_APP_CODE = ("sabha", "tenants", "modules")
# What every migration may import: the platform's operations have no app state.
_OPERATIONS = ("sabha.database",)
_REVERSES = {"RunPython": "reverse_code", "RunSQL": "reverse_sql"}


def migration_files(root: Path) -> list[Path]:
    return [
        path
        for path in files(root, *SOURCE_ROOTS)
        if path.parent.name == "migrations" and path.name != "__init__.py"
    ]


def badly_named(root: Path, paths: list[Path]) -> list[str]:
    """Migrations whose name does not say their idea."""
    return [
        place(path, root)
        for path in paths
        if not _NAMED.fullmatch(path.stem) or _NAMELESS.fullmatch(path.stem)
    ]


def tied_to_app_code(root: Path, paths: list[Path]) -> list[str]:
    """Migrations that import code which will have changed when they run again."""
    return [
        f"{place(path, root, line)} imports {name}"
        for path in paths
        for line, name in _imports(parse(path))
        if name.split(".")[0] in _APP_CODE and not name.startswith(_OPERATIONS)
    ]


def irreversible(root: Path, paths: list[Path]) -> list[str]:
    """Code and SQL without a way back."""
    return [
        f"{place(path, root, call.lineno)} {name}"
        for path in paths
        for name, call in _operations(parse(path))
        if name in _REVERSES and not _has_reverse(call, _REVERSES[name])
    ]


def mixed_with_code(root: Path, paths: list[Path]) -> list[str]:
    """Migrations that change the schema and the rows at once: SQL is replayed, code is a job."""
    violations = []
    for path in paths:
        names = {name for name, _ in _operations(parse(path))}
        if "RunPython" in names and names != {"RunPython"}:
            violations.append(place(path, root))
    return violations


def _imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)


def _operations(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """The calls listed in the class attribute `operations`."""
    for node in ast.walk(tree):
        value = _assigned_operations(node)
        for item in value.elts if isinstance(value, ast.List) else []:
            if isinstance(item, ast.Call):
                yield ast.unparse(item.func).split(".")[-1], item


def _assigned_operations(node: ast.AST) -> ast.expr | None:
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "operations":
        return node.value
    if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "operations":
        return node.value
    return None


def _has_reverse(call: ast.Call, keyword: str) -> bool:
    return len(call.args) > 1 or any(item.arg == keyword for item in call.keywords)
