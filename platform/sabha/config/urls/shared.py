"""Which routes does every host have, and how are the routes of upper layers named?"""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from sabha.modularity.registry import MODULES_PACKAGE, manifests

Routes = list[URLPattern | URLResolver]

SESSION = "sabha.session.urls"
ACCOUNTS = "sabha.session.urls_accounts"
SCHEMA = "sabha.http.urls_schema"
SCREENS = "sabha.http.urls_screens"
UNKNOWN = "sabha.http.urls_unknown"
INVITATIONS = "tenants.membership.urls"
DIRECTORY_PUBLIC = "tenants.directory.urls_public"
APPLICATIONS = "tenants.applications.urls_apex"
OWN_APPLICATIONS = "tenants.applications.urls_session"
CITIZENS = "sabha.citizens.urls"
RECEIPTS = "sabha.notifications.urls"
OFFICE = (
    "sabha.seats.urls",
    "sabha.history.urls",
    "sabha.citizens.urls_office",
    "tenants.membership.urls_office",
    "tenants.visits.urls_office",
)
CONSOLE = (
    "tenants.directory.urls_console",
    "tenants.lifecycle.urls",
    "tenants.onboarding.urls",
    "tenants.enablement.urls",
    "tenants.fleet.urls",
    "tenants.health.urls",
    "tenants.membership.urls_console",
    "tenants.visits.urls_console",
    "tenants.applications.urls_console",
    "tenants.journal.urls",
    "sabha.notifications.urls_console",
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
