"""Which acts does the code write down, and can each be told in words?"""

import ast
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from tests.architecture.checkers.tree import parse, place

RECORDERS = frozenset({"audit_record", "reading_record"})


def acts_recorded(paths: list[Path]) -> dict[str, Path]:
    """The actions that calls name, with a file that does."""
    return {action: path for path in paths for action in _actions(parse(path)) if action}


def acts_unreadable(root: Path, paths: list[Path]) -> list[str]:
    """Calls whose action is put together out of what only a running program knows."""
    return [
        place(path, root, call.lineno)
        for path in paths
        for tree in [parse(path)]
        for function, call, value in _calls(tree)
        if not _spelled(value, _constants(tree)) and not _is_passed_on(function, value)
    ]


def _actions(tree: ast.Module) -> Iterator[str]:
    """What is named in the calls, and by those who call functions that pass an action on."""
    known = _constants(tree)
    passing = set(RECORDERS)
    for function, _, value in _calls(tree):
        if function is not None and _is_passed_on(function, value):
            passing.add(function.name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in passing:
            yield from (act for value in _action_of(node) for act in _spelled(value, known))


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        ast.unparse(item.targets[0]): str(item.value.value)
        for item in tree.body
        if isinstance(item, ast.Assign) and isinstance(item.value, ast.Constant)
    }


def _calls(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef | None, ast.Call, ast.expr]]:
    owners = {
        id(inner): function
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for inner in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) in RECORDERS:
            for value in _action_of(node):
                yield owners.get(id(node)), node, value


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).split(".")[-1]


def _action_of(call: ast.Call) -> list[ast.expr]:
    return [item.value for item in call.keywords if item.arg == "action"]


def _is_passed_on(function: ast.FunctionDef | None, value: ast.expr) -> bool:
    """A parameter of the function, or something of one, such as a view's reading."""
    if function is None or not isinstance(value, ast.Name | ast.Attribute):
        return False
    given = {item.arg for item in (*function.args.args, *function.args.kwonlyargs)}
    return any(isinstance(node, ast.Name) and node.id in given for node in ast.walk(value))


def _spelled(value: ast.expr, known: Mapping[str, str]) -> list[str]:
    """Every text that the expression can be; [] when it cannot be known."""
    match value:
        case ast.Constant():
            return [str(value.value)]
        case ast.Name():
            return [known[value.id]] if value.id in known else []
        case ast.FormattedValue():
            return _spelled(value.value, known)
        case ast.IfExp():
            sides = _spelled(value.body, known), _spelled(value.orelse, known)
            return [*sides[0], *sides[1]] if all(sides) else []
        case ast.JoinedStr():
            parts = (_spelled(item, known) for item in value.values)
            return ["".join(found) for found in product(*parts)]
    return []
