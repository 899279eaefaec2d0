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
    is_set,
)

BODY_APPS = [*CORE_APPS, ENTRIES_APP]
INSTALLED_APPS = [*PRODUCT_APPS, ENTRIES_APP]
MIGRATION_MODULES = ENTRIES_MIGRATIONS

# Served, it carries nothing but tenancy, like the other sides.
MIDDLEWARE = PRODUCT_MIDDLEWARE
if is_set("BENCH_SERVING"):
    MIDDLEWARE = ["tenants.directory.middleware.LocalBodyMiddleware", ROUTES]
    REST_FRAMEWORK = REST
