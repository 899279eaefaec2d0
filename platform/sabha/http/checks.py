"""Does every permission that a view states exist?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.urls import URLPattern, URLResolver

from sabha.http.views import PlatformView
from sabha.permissions.codes import permissions_by_code
from sabha.permissions.markers import Marker


@register("urls")
def routes_state_known_permissions(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Report routes of the API whose view is not ours, or states an unknown code."""
    known = permissions_by_code()
    found: list[CheckMessage] = []
    for path, view in routes(import_module(settings.SCHEMA_URLCONF).urlpatterns):
        if not issubclass(view, PlatformView):
            found.append(Error(f"{path}: {view.__name__} is no PlatformView", id="sabha.E101"))
            continue
        stated = {code for code in view.permissions.values() if not isinstance(code, Marker)}
        found.extend(
            Error(f"{path}: {view.__name__} demands unknown {code}", id="sabha.E102")
            for code in sorted(stated - set(known))
        )
    return found


def routes(
    patterns: Sequence[URLPattern | URLResolver], above: str = ""
) -> Iterator[tuple[str, type]]:
    """Yield the path and the class of every class-based view below `patterns`."""
    for entry in patterns:
        path = f"{above}{entry.pattern}"
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, path)
        else:
            view = getattr(entry.callback, "cls", None)
            if isinstance(view, type):
                yield path, view
