"""How does Sabha run with one more app in every body? All else is as in production."""

from __future__ import annotations

from sabha.config.settings import *  # noqa: F403  the product's settings are the subject
from sabha.config.settings import BODY_APPS as CORE_APPS
from sabha.config.settings import INSTALLED_APPS as PRODUCT_APPS
from sabha.config.settings import MIDDLEWARE as PRODUCT_MIDDLEWARE
from tests.benchmarks.entries.web import (
    ENTRIES_APP,
    ENTRIES_MIGRATIONS,
    REST,
    ROUTES,
    URLS,
    is_set,
)

BODY_APPS = [*CORE_APPS, ENTRIES_APP]
INSTALLED_APPS = [*PRODUCT_APPS, ENTRIES_APP]
MIGRATION_MODULES = ENTRIES_MIGRATIONS

# Served, it carries nothing but tenancy, like the other sides, or all that the product carries.
MIDDLEWARE = PRODUCT_MIDDLEWARE
ENTRIES_URLS = URLS
if is_set("BENCH_WHOLE"):
    MIDDLEWARE = [*PRODUCT_MIDDLEWARE, ROUTES]
    ENTRIES_URLS = "tests.benchmarks.own.urls"
elif is_set("BENCH_SERVING"):
    # allauth does not start without its own.
    MIDDLEWARE = [
        "allauth.account.middleware.AccountMiddleware",
        "tenants.directory.middleware.LocalBodyMiddleware",
        ROUTES,
    ]
    REST_FRAMEWORK = REST
