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
    pooled,
)
from tests.benchmarks.place import PLAIN

SECRET_KEY = PRODUCT_KEY
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["rest_framework", ENTRIES_APP]
MIGRATION_MODULES = ENTRIES_MIGRATIONS
MIDDLEWARE = [ROUTES]
REST_FRAMEWORK = REST
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
