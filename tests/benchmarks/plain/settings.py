"""How does the same app run without tenants at all?"""

from __future__ import annotations

from sabha.config.env import environment
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
from tests.benchmarks.place import PLAIN

SECRET_KEY = PRODUCT_KEY
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "rest_framework",
    "tests.benchmarks.plain",
    ENTRIES_APP,
]
MIGRATION_MODULES = ENTRIES_MIGRATIONS
MIDDLEWARE = [ROUTES]
ENTRIES_URLS = URLS
REST_FRAMEWORK = REST
if is_set("BENCH_WHOLE"):
    MIDDLEWARE = [
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        ROUTES,
    ]
    ENTRIES_URLS = "tests.benchmarks.plain.urls"
ROOT_URLCONF = URLS
USE_TZ = True
TIME_ZONE = "Asia/Kolkata"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": pooled(
        {
            **as_django_database(environment().control_owner_url),
            "ENGINE": "django.db.backends.postgresql",
            "NAME": PLAIN,
        }
    )
}
