"""What does Django need to know to run Sabha? Everything is wired here, by string."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sabha.config.databases import databases
from sabha.config.env import environment
from sabha.config.sign_in import *  # noqa: F403  how people sign in is settings too
from sabha.config.state_sign_in import providers_of
from sabha.config.web import *  # noqa: F403  the web layer's plain constants are settings
from sabha.modularity.registry import manifests
from sabha.telemetry import log_format

ENVIRONMENT = environment()
LOGGING = log_format.LOGGING
REPOSITORY = Path(__file__).resolve().parents[3]

SECRET_KEY = ENVIRONMENT.secret_key
AADHAAR_KEYS = ENVIRONMENT.aadhaar_keys
DEBUG = ENVIRONMENT.debug
BASE_DOMAIN = ENVIRONMENT.base_domain
ALLOWED_HOSTS = [f".{BASE_DOMAIN}", "127.0.0.1"]

CONTROL_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "tenants.applications",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.headless",
    "allauth.idp.oidc",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "sabha.identity",
    "sabha.notifications",
    "sabha.citizens",
    "sabha.queueing",
    "tenants.masters",
    "tenants.directory",
    "tenants.journal",
    "tenants.membership",
    "tenants.enablement",
    "tenants.fleet",
    "tenants.onboarding",
    "tenants.health",
    "tenants.visits",
]
BODY_APPS = [
    "sabha.audit",
    "sabha.calendar",
    "sabha.documents",
    "sabha.events",
    "sabha.idempotency",
    "sabha.numbering",
    "sabha.seats",
]
MODULE_APPS = [f"modules.{slug}" for slug in manifests()]
PLAIN_APPS = [
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "sabha.modularity",
    "sabha.telemetry",
    "sabha.http",
    "sabha.session",
]
INSTALLED_APPS = [*PLAIN_APPS, *CONTROL_APPS, *BODY_APPS, *MODULE_APPS]

DATABASES: dict[str, dict[str, Any]] = databases(ENVIRONMENT)
DATABASE_ROUTERS = ["sabha.database.router.PlaneRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TENANT_MODEL = "directory.LocalBody"
TENANT_DOMAIN_MODEL = "directory.Domain"

AUTH_USER_MODEL = "identity.User"
CACHES = {"default": {"BACKEND": "tenants.applications.kept_answers.KeptAnswers"}}
IDP_OIDC_ADAPTER = "tenants.applications.provider.ProviderAdapter"
SOCIALACCOUNT_ADAPTER = "tenants.applications.state_account.StateAccountAdapter"
SOCIALACCOUNT_PROVIDERS = providers_of(ENVIRONMENT.state_sign_in)
STATE_SIGN_IN = ENVIRONMENT.state_sign_in
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
HEADLESS_FRONTEND_URLS = {"socialaccount_login_error": "/sign-in/returned"}
WSGI_APPLICATION = "sabha.config.wsgi.application"

LANGUAGE_CODE = ENVIRONMENT.default_language
LANGUAGES = [("ml", "മലയാളം"), ("en", "English")]
TIME_ZONE = "Asia/Kolkata"
USE_TZ = True
USE_I18N = True

SABHA_FILES_DIR = ENVIRONMENT.files_dir
SABHA_FILE_LIMIT_BYTES = 10 * 1024 * 1024
SCANNER = ENVIRONMENT.scanner
FRONTEND_DIST = REPOSITORY / "frontend" / "dist"
BROKER_URL = ENVIRONMENT.broker_url
MESSAGING = ENVIRONMENT.messaging
EMAIL_BACKEND = "sabha.notifications.mail_backend.QueuedMail"

BODY_RESOLVER = "tenants.directory.cache:body_by_id"
BODY_LISTER = "tenants.directory.cache:bodies_with_module"
PLACE_CARD = "tenants.directory.selectors:place_card"
AUDIT_KEEPER = "tenants.journal.services:audit_keeper"
MEMBERSHIP = "tenants.membership.selectors:membership_of"
TELEMETRY_SINK = "tenants.health.services:samples_store"
BOOTSTRAP_STEPS = [
    "tenants.masters.services:masters_load",
    "tenants.fleet.services:templates_compile",
]
AFTER_ROLLOUT = ["tenants.provisioning.roles:roles_refresh"]
DEMO_FACTORS = "tenants.demo.codes:demo_codes"
DEMO_FACTORS = "tenants.demo.codes:demo_codes"
DEMO_FILLERS = ["modules.filing.demo:fill"]
COMMANDS = [
    "sabha.http.schema_export:schema",
    "tenants.onboarding.commands:onboard",
    "tenants.enablement.commands:module",
    "tenants.fleet.commands:fleet",
    "tenants.auditing.commands:audit",
]
TASK_PACKAGES = [
    "sabha.queueing",
    "sabha.events",
    "sabha.documents",
    "sabha.session",
    "sabha.history",
    "sabha.notifications",
    "sabha.citizens",
    "tenants.enablement",
    "tenants.fleet",
    "tenants.onboarding",
    "tenants.health",
    "tenants.visits",
    "tenants.applications",
    *MODULE_APPS,
]
BEAT_SCHEDULE = {
    "sign-in": {"task": "sabha.session.tasks.traces_sweep_daily", "schedule": 24 * 3600.0},
    "messages": {
        "task": "sabha.notifications.tasks.messages_hand_over_now",
        "schedule": 10.0,
    },
    "codes": {"task": "sabha.citizens.tasks.codes_close_now", "schedule": 900.0},
    "messages-kept": {
        "task": "sabha.notifications.tasks.messages_forget_daily",
        "schedule": 24 * 3600.0,
    },
    "drift": {"task": "tenants.fleet.tasks.drift_now", "schedule": 24 * 3600.0},
    "signing-keys": {
        "task": "tenants.applications.tasks.signing_keys_now",
        "schedule": 24 * 3600.0,
    },
    "application-answers": {
        "task": "tenants.applications.tasks.answers_sweep_daily",
        "schedule": 24 * 3600.0,
    },
    "health": {"task": "tenants.health.tasks.health_refresh_now", "schedule": 15.0},
    "visits": {"task": "tenants.visits.tasks.visits_settle_now", "schedule": 60.0},
}
