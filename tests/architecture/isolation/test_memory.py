"""Does anything of a body stay in the process, where another body's work could find it?"""

from __future__ import annotations

import ast
import gc
import json
import sys
from collections.abc import Iterator
from functools import cache as remember
from functools import partial
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connections
from django.db.models import Model
from django.test import Client

from tests.architecture.checkers.tree import ROOT, parse, place, source_files
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.requests import attempts_at_home, seen
from tests.architecture.isolation.world import Tenant, World
from tests.people import host_of

OURS = ("sabha.", "tenants.", "modules.")
CACHE = "django.core.cache"
# The one module that makes it: a table for the codes of applications, where no body's data comes.
WRAPPERS = frozenset({"tenants/applications/kept_answers.py"})


def cache_users(root: Path, files: list[Path]) -> list[str]:
    """Return where Django's cache, shared by all bodies, is reached for."""
    return [
        place(path, root, node.lineno)
        for path in files
        if place(path, root) not in WRAPPERS
        for node in ast.walk(parse(path))
        if isinstance(node, ast.stmt | ast.expr) and _names_cache(node)
    ]


def _names_cache(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        whole = {f"{module}.{alias.name}" for alias in node.names}
        return any(name.startswith((CACHE, "django.views.decorators.cache")) for name in whole)
    if isinstance(node, ast.Import):
        return any(alias.name.startswith(CACHE) for alias in node.names)
    return isinstance(node, ast.Attribute) and node.attr == "cache_page"


def yields_within_work(root: Path, files: list[Path]) -> list[str]:
    """Return generators that hand over in the middle of a body's work.

    Whoever reads them would be inside that body, or leave it from another thread.
    """
    return [
        place(path, root, inner.lineno)
        for path in files
        for function in ast.walk(parse(path))
        if isinstance(function, ast.FunctionDef) and not _is_context(function)
        for block in ast.walk(function)
        if isinstance(block, ast.With) and _enters(block)
        for inner in ast.walk(block)
        if isinstance(inner, ast.Yield | ast.YieldFrom)
    ]


def _is_context(function: ast.FunctionDef) -> bool:
    return any("contextmanager" in ast.unparse(line) for line in function.decorator_list)


def _enters(block: ast.With) -> bool:
    entering = ("body_work(", "unit_of_work(", "serving(", "acting_as(")
    return any(ast.unparse(item.context_expr).startswith(entering) for item in block.items)


def test_no_code_reaches_for_a_cache_that_all_bodies_share() -> None:
    assert cache_users(ROOT, source_files(ROOT)) == []


def test_no_generator_hands_over_in_the_middle_of_a_bodys_work() -> None:
    assert yields_within_work(ROOT, source_files(ROOT)) == []


@pytest.mark.parametrize(
    "text",
    [
        "from django.core.cache import cache",
        "from django.core import cache",
        "import django.core.cache",
        "from django.views.decorators.cache import cache_page",
    ],
)
def test_a_planted_cache_is_reported(tmp_path: Path, text: str) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(text, encoding="utf-8")

    assert cache_users(tmp_path, [planted]) == ["planted.py:1"]


def test_a_planted_generator_is_reported(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(
        "def rows(body):\n    with body_work(body):\n        yield 1\n", encoding="utf-8"
    )

    assert yields_within_work(tmp_path, [planted]) == ["planted.py:3"]


def busy_day(tenant: Tenant) -> None:
    """Ask everything that a body's staff can read."""
    client = Client(HTTP_HOST=host_of(tenant.ref))
    client.force_login(tenant.secretary)
    client.raise_request_exception = False
    for attempt in attempts_at_home(tenant):
        seen(attempt.send(client))


def kept_texts(roots: list[object]) -> Iterator[str]:
    """Yield every text reachable from globals, class attributes, caches and instances of ours."""
    passed: set[int] = set()
    waiting = list(roots)
    while waiting:
        found = waiting.pop()
        if id(found) in passed:
            continue
        passed.add(id(found))
        if isinstance(found, bytes | bytearray):
            yield found.decode(errors="replace")
        elif isinstance(found, str):
            yield found
        else:
            waiting.extend(_within(found))


def _within(found: object) -> list[Any]:
    if isinstance(found, dict | list | tuple | set | frozenset | partial):
        return gc.get_referents(found)
    if isinstance(found, ModuleType | FunctionType | MethodType) or connections is found:
        return []
    if type(found).__name__ in {"_lru_cache_wrapper", "deque", "mappingproxy", "cell"}:
        return gc.get_referents(found)
    home = found.__module__ if isinstance(found, type) else type(found).__module__
    return gc.get_referents(found) if f"{home}.".startswith(OURS) else []


def our_globals() -> list[object]:
    return [
        vars(module)
        for name, module in sorted(sys.modules.items())
        if f"{name}.".startswith(OURS) and module is not None
    ]


def test_a_busy_day_leaves_no_word_of_a_resident_in_the_process(world: World) -> None:
    for tenant in world.all:
        busy_day(tenant)

    texts = [text for text in kept_texts(our_globals()) if leaked(text, world.private)]
    cached = [str(vars(caches[alias])) for alias in caches]

    assert [text[:200] for text in texts] == []
    assert leaked(" ".join(cached), world.private) == []


@remember
def carelessly(body: str) -> dict[str, str]:
    """Remember a resident's name for the next who asks."""
    return {"applicant": f"{body} blyndapex"}


def test_a_planted_memory_is_found(world: World) -> None:
    carelessly("any")
    words = world.c.canary.private

    found: list[object] = [carelessly]
    assert [leaked(text, words) for text in kept_texts(found) if leaked(text, words)]
    model: type[Model] = type(world.a.secretary)
    holder: list[object] = [{"x": ({"y": ["a BLYNDAPEX"]},), "model": model}]
    assert any(leaked(text, words) for text in kept_texts(holder))


def test_one_bodys_list_is_not_given_to_the_next(world: World) -> None:
    paths = ("/api/session/", "/api/directory/here/", "/api/modules/filing/seats/")
    told: dict[str, list[str]] = {path: [] for path in paths}
    for tenant in (world.a, world.c, world.b, world.a):
        client = Client(HTTP_HOST=host_of(tenant.ref))
        client.force_login(tenant.secretary)
        for path in paths:
            text = json.dumps(client.get(path).json())
            assert leaked(text, world.others(tenant)) == []
            told[path].append(text)

    for texts in told.values():
        assert len(set(texts)) >= 3
