"""Which handlers can be reached, and what does each demand?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver

from sabha.permissions.markers import Marker, Requirement

METHODS = ("get", "post", "put", "patch", "delete")
UNDECLARED = None
# Views that answer with a refusal whoever asks.
REFUSING = frozenset({"sabha.http.module_routes.module_disabled"})


@dataclass(frozen=True, slots=True)
class Handler:
    """One method of one route. `requirement` is None when the view states none."""

    path: str
    method: str
    view: str
    requirement: Requirement | None
    converters: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path} ({self.view})"


def handlers(resolver: URLResolver) -> list[Handler]:
    """Every handler under a resolver, in the order of the routes."""
    return [
        Handler(path, method, _name(view), requirement, _converters(patterns))
        for path, patterns, view in _routes(resolver, "", ())
        if _name(view) not in REFUSING
        for method, requirement in _requirements(view)
    ]


def undeclared(found: Iterable[Handler]) -> list[str]:
    """Handlers of the API that anybody could reach because nothing was stated."""
    return [str(item) for item in found if _is_api(item) and item.requirement is UNDECLARED]


def unknown_codes(found: Iterable[Handler], known: Iterable[str]) -> list[str]:
    codes = frozenset(known)
    return [
        f"{item} demands {item.requirement}"
        for item in found
        if isinstance(item.requirement, str) and item.requirement not in codes
    ]


def numbered_ids(found: Iterable[Handler]) -> list[str]:
    """Routes with a counting number in them: public ids are UUIDs."""
    return [str(item) for item in found if "IntConverter" in item.converters.values()]


def misplaced(found: Iterable[Handler]) -> list[str]:
    """Handlers of a module outside `api/modules/<slug>/`, and foreign ones inside."""
    violations = []
    for item in found:
        parts = item.view.split(".")
        owner = parts[1] if parts[0] == "modules" else None
        segments = item.path.split("/")
        place = segments[2] if segments[:2] == ["api", "modules"] and len(segments) > 3 else None
        if owner != place:
            violations.append(str(item))
    return violations


def without_slash(found: Iterable[Handler]) -> list[str]:
    """Routes of the API that neither end in a slash nor name a file or its content."""
    return [
        str(item)
        for item in found
        if _is_api(item)
        and not item.path.endswith("/")
        and "." not in item.path.split("/")[-1]
        and item.path.split("/")[-1] != "content"
    ]


def _routes(
    resolver: URLResolver, prefix: str, above: tuple[URLPattern | URLResolver, ...]
) -> Iterator[tuple[str, tuple[URLPattern | URLResolver, ...], Callable[..., Any]]]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern).lstrip("^/")
        if isinstance(entry, URLResolver):
            yield from _routes(entry, path, (*above, entry))
        elif entry.callback is not None:
            yield path, (*above, entry), entry.callback


def _requirements(view: Callable[..., Any]) -> list[tuple[str, Requirement | None]]:
    """What each method of a view demands; a plain function demands nothing that can be read."""
    cls = getattr(view, "cls", None) or getattr(view, "view_class", None)
    if cls is None:
        return [("get", UNDECLARED)]
    actions = getattr(view, "actions", None) or {m: m for m in METHODS if hasattr(cls, m)}
    stated: Mapping[str, object] = getattr(cls, "permissions", {})
    return [(method, _requirement(stated.get(action))) for method, action in actions.items()]


def _requirement(stated: object) -> Requirement | None:
    return stated if isinstance(stated, str | Marker) else UNDECLARED


def _name(view: Callable[..., Any]) -> str:
    cls = getattr(view, "cls", None) or getattr(view, "view_class", None) or view
    return f"{cls.__module__}.{getattr(cls, '__qualname__', type(cls).__name__)}"


def _converters(patterns: Iterable[URLPattern | URLResolver]) -> dict[str, str]:
    return {
        name: type(converter).__name__
        for entry in patterns
        for name, converter in getattr(entry.pattern, "converters", {}).items()
    }


def _is_api(item: Handler) -> bool:
    return item.path.startswith("api/")
