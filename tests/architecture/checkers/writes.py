"""Is there one way to write, and one way into a tenant?"""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.checkers.tree import parse, place

EDGE_ROOMS = frozenset(
    {"api", "apps", "commands", "receivers", "self_check", "serializers", "tasks", "urls"}
)
WRITE_ROOMS = frozenset({"services", "selectors", "public"})

_ALWAYS_WRITES = frozenset(
    {"save", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update"}
    | {"asave", "acreate", "aget_or_create", "aupdate_or_create", "aupdate", "adelete"}
)
_RAW_SQL = frozenset({"cursor", "raw", "extra", "using"})
_CONNECTIONS = frozenset({"connection", "connections", "transaction"})
_TENANT_SWITCHES = frozenset({"schema_context", "tenant_context"})


def writes_at_the_edge(root: Path, paths: list[Path]) -> list[str]:
    """Model writes in views, tasks, commands and receivers: those call a service."""
    return [
        f"{place(path, root, call.lineno)} .{call.func.attr}("
        for path in paths
        for call in _method_calls(parse(path))
        if isinstance(call.func, ast.Attribute) and _is_model_write(call, call.func.attr)
    ]


def own_connections(root: Path, paths: list[Path]) -> list[str]:
    """Transactions, aliases, cursors and raw SQL: `sabha.database` gives the unit of work."""
    return [
        f"{place(path, root, line)} {what}"
        for path in paths
        for line, what in _connection_uses(parse(path))
    ]


def tenant_switches(root: Path, paths: list[Path]) -> list[str]:
    """`with tenant:` and the context forms of django-tenants mix tenants between threads."""
    return [
        f"{place(path, root, line)} {what}"
        for path in paths
        for line, what in _tenant_switch_uses(parse(path))
    ]


def swallowed_errors(root: Path, paths: list[Path]) -> list[str]:
    """Handlers that catch everything and do not raise it again."""
    return [
        place(path, root, node.lineno)
        for path in paths
        for node in ast.walk(parse(path))
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node)
    ]


def positional_arguments(root: Path, paths: list[Path]) -> list[str]:
    """Public services and selectors that can be called without naming what is passed."""
    return [
        f"{place(path, root, node.lineno)} {node.name}"
        for path in paths
        for node in parse(path).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and (node.args.args or node.args.posonlyargs)
    ]


def _method_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node


def _is_model_write(call: ast.Call, method: str) -> bool:
    if method in _ALWAYS_WRITES:
        return True
    # A dict is updated from a mapping, a cache deletes a key; a queryset takes neither.
    if method == "update":
        return bool(call.keywords) and not call.args
    return method == "delete" and not call.args and not call.keywords


def _connection_uses(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.db":
            for alias in node.names:
                if alias.name in _CONNECTIONS:
                    yield node.lineno, f"imports {alias.name}"
        elif isinstance(node, ast.ImportFrom) and node.module == "django.db.transaction":
            yield node.lineno, "imports transaction"
        elif isinstance(node, ast.Call):
            yield from _call_uses(node)


def _call_uses(node: ast.Call) -> Iterator[tuple[int, str]]:
    if isinstance(node.func, ast.Attribute) and node.func.attr in _RAW_SQL:
        yield node.lineno, f".{node.func.attr}("
    if isinstance(node.func, ast.Name) and node.func.id == "RawSQL":
        yield node.lineno, "RawSQL("
    if any(keyword.arg == "using" for keyword in node.keywords) and not _declares(node):
        yield node.lineno, "using="


def _declares(node: ast.Call) -> bool:
    """Indexes and constraints say `using="gin"`: a method of the database, not an alias."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name.endswith(("Index", "Constraint", "SearchConfig"))


def _tenant_switch_uses(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = {alias.name for alias in node.names} & _TENANT_SWITCHES
            yield from ((node.lineno, f"imports {name}") for name in sorted(names))
        elif isinstance(node, ast.Attribute) and node.attr in _TENANT_SWITCHES:
            yield node.lineno, node.attr
        elif isinstance(node, ast.With | ast.AsyncWith):
            yield from _entered_tenants(node)


def _entered_tenants(node: ast.With | ast.AsyncWith) -> Iterator[tuple[int, str]]:
    for item in node.items:
        entered = ast.unparse(item.context_expr)
        if entered.split(".")[-1] in {"tenant", "body", "local_body"}:
            yield node.lineno, f"with {entered}:"


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if ast.unparse(handler.body[-1]) == "raise":
        return False
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(ast.unparse(kind) in {"Exception", "BaseException"} for kind in caught)
