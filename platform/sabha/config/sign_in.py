"""How do people prove who they are? Plain constants that the settings take over."""

from __future__ import annotations

from sabha.config.env import environment

_ENVIRONMENT = environment()
_HOUR = 60 * 60

SECRET_KEY_FALLBACKS = list(_ENVIRONMENT.old_secret_keys)
AUTHENTICATION_BACKENDS = ["sabha.identity.backend.PasswordBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = _HOUR
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": "sabha.identity.breached.BreachedPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "email", "name_en")},
    },
]

HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_ADAPTER = "sabha.session.adapters.HeadlessAdapter"

ACCOUNT_ADAPTER = "sabha.session.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "sabha.identity.reset_links.ResetLinks"  # noqa: S105  a class
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
# Ours count in a table that all processes share: see docs/adr/0007.
ACCOUNT_RATE_LIMITS = False

USERSESSIONS_TRACK_ACTIVITY = True

MFA_ADAPTER = "sabha.session.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Sabha"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RATE_LIMITS = False

# Each is (request, user) -> the names of what the person has yet to do before working here.
SESSION_NEEDS: list[str] = []
SECOND_FACTOR_POLICY = "tenants.membership.selectors:second_factor_required"
