"""Which routes does every host have, and how are the routes of upper layers named?"""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path, re_path

from sabha.http.spa import front_end
from sabha.modularity.registry import MODULES_PACKAGE, manifests

Routes = list[URLPattern | URLResolver]

SESSION = "sabha.session.urls"
INVITATIONS = "tenants.membership.urls"
DIRECTORY_PUBLIC = "tenants.directory.urls_public"
CONSOLE = (
    "tenants.directory.urls_console",
    "tenants.lifecycle.urls",
    "tenants.onboarding.urls",
    "tenants.enablement.urls",
    "tenants.fleet.urls",
    "tenants.health.urls",
)


def routes(prefix: str, *dotted: str) -> Routes:
    """Return the routes of URL modules, given by dotted name, below `prefix`."""
    return [path(prefix, include(name)) for name in dotted if find_spec(name)]


def module_routes() -> Routes:
    """Return the routes of every installed module; a body that lacks one never gets there."""
    return [
        route
        for slug in manifests()
        for route in routes(f"api/modules/{slug}/", f"{MODULES_PACKAGE}.{slug}.urls")
    ]


def screens() -> Routes:
    """Return the route that gives the front end to whatever is not the API's."""
    return [re_path(r"^(?P<path>.*)$", front_end)]
