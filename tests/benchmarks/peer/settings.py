"""How does plain django-tenants run over the same tables? As its documentation sets it up."""

from __future__ import annotations

from sabha.config.env import environment
from sabha.config.settings import BODY_APPS, MODULE_APPS
from sabha.config.settings import SECRET_KEY as PRODUCT_KEY
from sabha.database.urls import as_django_database
from tests.benchmarks.entries.web import (
    ENTRIES_APP,
    ENTRIES_MIGRATIONS,
    REST,
    ROUTES,
    URLS,
    is_set,
    pooled,
)
from tests.benchmarks.place import PEER

SECRET_KEY = PRODUCT_KEY
ALLOWED_HOSTS = ["*"]
SHARED_APPS = [
    "django_tenants",
    "django.contrib.contenttypes",
    "rest_framework",
    "tests.benchmarks.peer",
]
TENANT_APPS = [*BODY_APPS, *MODULE_APPS, ENTRIES_APP]
INSTALLED_APPS = [*SHARED_APPS, *TENANT_APPS]
MIGRATION_MODULES = ENTRIES_MIGRATIONS
TENANT_MODEL = "peer.Tenant"
TENANT_DOMAIN_MODEL = "peer.Host"
TENANT_LIMIT_SET_CALLS = is_set("BENCH_LIMIT_SET_CALLS")
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
MIDDLEWARE = ["django_tenants.middleware.main.TenantMainMiddleware", ROUTES]
REST_FRAMEWORK = REST
ROOT_URLCONF = URLS
ENTRIES_URLS = URLS
USE_TZ = True
TIME_ZONE = "Asia/Kolkata"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_DATABASE = {
    **as_django_database(environment().control_owner_url),
    "ENGINE": "django_tenants.postgresql_backend",
    "NAME": PEER,
}
DATABASES = {"default": pooled(_DATABASE) if is_set("BENCH_SERVING") else _DATABASE}
