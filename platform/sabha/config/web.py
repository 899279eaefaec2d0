"""How is the web layer of Django set up? Plain constants that the settings take over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sabha.config.env import environment

_ENVIRONMENT = environment()
_DIST = Path(__file__).resolve().parents[3] / "frontend" / "dist"

# Names under `localhost` are served without TLS and browsers trust them all the same.
_IS_LOCAL = _ENVIRONMENT.base_domain.endswith("localhost")
_IS_SECURE = not (_ENVIRONMENT.debug or _IS_LOCAL)

WEB_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"]

ROOT_URLCONF = "sabha.config.urls.apex"
SCHEMA_URLCONF = "sabha.config.urls.all"

MIDDLEWARE = [
    "sabha.http.security_headers.SecurityHeadersMiddleware",
    "sabha.http.liveness.LivenessMiddleware",
    "sabha.http.transport.TransportMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sabha.telemetry.middleware.RequestContextMiddleware",
    "sabha.http.origin.OriginMiddleware",
    "sabha.privacy.middleware.MaskedMiddleware",
    "tenants.directory.middleware.LocalBodyMiddleware",
    "sabha.telemetry.middleware.RequestMeterMiddleware",
    "sabha.http.limits.RateLimitMiddleware",
    "sabha.http.module_door.ModuleDoorMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "sabha.session.idle.IdleMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "sabha.http.language.LanguageMiddleware",
]

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "__Secure-sabha_session" if _IS_SECURE else "sabha_session"
SESSION_COOKIE_DOMAIN = _ENVIRONMENT.base_domain
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_IDLE_SECONDS = 2 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _IS_SECURE
CSRF_COOKIE_NAME = "__Host-sabha_csrf" if _IS_SECURE else "sabha_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _IS_SECURE
CSRF_FAILURE_VIEW = "sabha.http.pages.csrf_failure"

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = _IS_SECURE
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _IS_SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _IS_SECURE
SECURE_HSTS_PRELOAD = _IS_SECURE
# TLS ends at exactly one proxy of the deployment, which overwrites these headers.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _IS_SECURE else None
TRUSTED_PROXIES = 1 if _IS_SECURE else 0

LOGIN_URL = "/sign-in"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

STATIC_URL = "/static/"
WHITENOISE_ROOT = _DIST if _DIST.is_dir() else None
WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/.+-[A-Za-z0-9_-]{8,}\.\w+$"

REQUESTS_PER_MINUTE = _ENVIRONMENT.requests_per_minute
SECURITY_CONTACT = _ENVIRONMENT.security_contact

DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
DATA_UPLOAD_MAX_NUMBER_FILES = 20

STANDING = "sabha.seats.selectors:standing_of"
STATE_ROLES = "tenants.masters.public:role_list"
BODY_BORN_ON = "tenants.membership.selectors:body_born_on"
STANDING_RECHECK = "tenants.membership.recheck:standing_recheck"
CONSOLE_RECHECK = "tenants.membership.recheck:console_recheck"
VISITS = "tenants.visits.selectors:visit_open"
VISIT_OVER = "tenants.visits.selectors:visit_over"
VISIT_RECHECK = "tenants.visits.recheck:visit_recheck"
VISIT_RECORD = "tenants.visits.recording:request_record"
VISIT_BANNERS = "tenants.visits.banners:banners_of"
CONSOLE_IDEMPOTENCY = "tenants.journal.services:console_replies"
CONSOLE_ACTS = "tenants.journal.services:console_acts"
CONSOLE_STANDING = "tenants.membership.selectors:console_standing"

REST_FRAMEWORK: dict[str, Any] = {
    "EXCEPTION_HANDLER": "sabha.http.problems.exception_handler",
    "DEFAULT_AUTHENTICATION_CLASSES": ["sabha.http.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["sabha.permissions.guard.HasPermission"],
    "DEFAULT_THROTTLE_CLASSES": ["sabha.http.throttle.AccountThrottle"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [
        "sabha.privacy.parsers.MaskingJSONParser",
        "sabha.privacy.parsers.MaskingMultiPartParser",
    ],
    "DEFAULT_SCHEMA_CLASS": "sabha.http.openapi.PlatformSchema",
    "DEFAULT_PAGINATION_CLASS": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "COERCE_DECIMAL_TO_STRING": True,
}

SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Sabha",
    "DESCRIPTION": "The platform that runs local government: one document for every host.",
    "VERSION": "0.1.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": r"/api(/modules)?",
    "SCHEMA_PATH_PREFIX_TRIM": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "COMPONENT_NO_READ_ONLY_REQUIRED": False,
    "SORT_OPERATIONS": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": False,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_NAME_OVERRIDES": {
        "BodyType": "tenants.directory.models.BodyType",
        "BodyState": "tenants.directory.models.BodyState",
        "FileState": ["open", "returned", "approved", "rejected"],
        "ComplaintState": ["open", "resolved"],
        "PrivacyGround": ["law", "given", "consent"],
        "PrivacyKind": ["export", "correction", "erasure", "complaint"],
        "PrivacyState": ["open", "granted", "refused"],
        "FileOutcome": ["approved", "rejected"],
        "PostingKind": ["holder", "charge"],
        "DutyState": ["held", "charge", "absent", "vacant"],
        "SeatAlertKind": ["vacant", "absent_without_charge", "ends_soon"],
        "Language": "sabha.identity.models.User.Language",
        "AuditOutcome": ["done", "refused", "rolled-back"],
        "Verdict": ["ok", "watch", "bad", "quiet"],
        "ChainVerdict": ["whole", "fault", "unchecked"],
        "VisitState": "tenants.visits.states.VisitState",
        "VisitMode": "tenants.visits.states.Mode",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "sabha.http.openapi.problems_declare",
    ],
    "AUTHENTICATION_WHITELIST": [],
}
