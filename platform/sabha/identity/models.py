"""Who are the people that sign in?"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac

from sabha.database.identifiers import uuid7
from sabha.identity.login import login_canonical

SESSION_SALT = "sabha.identity.session"


class UserAccounts(BaseUserManager["User"]):
    """Finds a person by login, however it was typed."""

    def get_by_natural_key(self, username: str | None) -> User:
        """Return the person of that login.

        Raises:
            User.DoesNotExist: there is none.
        """
        return self.get(login=login_canonical(username or ""))


class User(AbstractBaseUser):
    """A person, one row for the whole deployment; what they may do stands elsewhere.

    `login` is stored as `login_canonical` returns it, `email` in lower case, `phone` as E.164.
    One human may have an account of each kind: a citizen's has no password and is opened by a
    code, a staff member's never by a code alone. `sessions_epoch` is part of every session:
    counting it up ends them all.
    """

    class Kind(models.TextChoices):
        """For which door the account is."""

        STAFF = "staff", "Staff"
        CITIZEN = "citizen", "Citizen"

    class Language(models.TextChoices):
        """The languages that the platform speaks."""

        MALAYALAM = "ml", "മലയാളം"
        ENGLISH = "en", "English"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.STAFF)
    login = models.CharField(max_length=150)
    phone = models.CharField(max_length=20, blank=True, default="")
    email = models.EmailField(blank=True, default="")
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200, blank=True, default="")
    language = models.CharField(max_length=2, choices=Language, default=Language.MALAYALAM)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    password_changed_at = models.DateTimeField(null=True)
    sessions_epoch = models.PositiveIntegerField(default=0)

    objects: ClassVar[UserAccounts] = UserAccounts()

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name_en"]

    class Meta:
        """A login belongs to one person, a phone or an address to one of each kind."""

        constraints = [
            models.UniqueConstraint(fields=["login"], name="identity_login_once"),
            models.CheckConstraint(
                condition=models.Q(login=Lower("login")), name="identity_login_lower"
            ),
            models.CheckConstraint(
                condition=models.Q(language__in=["ml", "en"]), name="identity_language"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["staff", "citizen"]), name="identity_kind"
            ),
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="identity_email_lower"
            ),
            models.UniqueConstraint(
                fields=["email", "kind"],
                condition=~models.Q(email=""),
                name="identity_email_once",
            ),
            models.UniqueConstraint(
                fields=["phone", "kind"],
                condition=~models.Q(phone=""),
                name="identity_phone_once",
            ),
        ]

    def __str__(self) -> str:
        return self.login

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        told = f"{self.password}:{self.sessions_epoch}"
        return salted_hmac(SESSION_SALT, told, secret=secret, algorithm="sha256").hexdigest()


class SignInFailure(models.Model):
    """Failed attempts of one who tries, within the window that began at `began_at`.

    `pair` is a digest, see `identity.throttle`: neither what was tried nor addresses are kept in
    clear.
    """

    pair = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    began_at = models.DateTimeField()

    class Meta:
        """Old windows are found by age."""

        indexes = [models.Index(fields=["began_at"], name="identity_failure_age")]

    def __str__(self) -> str:
        return f"{self.pair[:8]} {self.count}"


class SecurityEntry(models.Model):
    """What happened to an account, or was tried: never a password, a code or a typed login.

    `user_id` is no foreign key, so that an entry outlives the account; empty where an attempt
    named nobody. Entries are only added, and swept a year later.
    """

    class Kind(models.TextChoices):
        """What can happen."""

        SIGNED_IN = "signed-in", "Signed in"
        SIGN_IN_FAILED = "sign-in-failed", "A sign-in failed"
        SIGNED_OUT = "signed-out", "Signed out"
        CODE_FAILED = "second-factor-failed", "A second factor failed"
        FACTOR_ADDED = "second-factor-added", "A second factor was set up"
        FACTOR_REMOVED = "second-factor-removed", "A second factor was given up"
        RECOVERY_RENEWED = "recovery-codes-renewed", "Recovery codes were renewed"
        PASSWORD_CHANGED = "password-changed", "The password was changed"
        RESET_ASKED = "password-reset-asked", "A new password was asked for"
        PASSWORD_RESET = "password-reset", "The password was reset"
        SESSIONS_ENDED = "sessions-ended", "Signed out everywhere"
        DEACTIVATED = "deactivated", "The account was closed"
        REACTIVATED = "reactivated", "The account was opened again"
        FACTORS_RESET = "second-factor-reset", "The second factors were taken away"
        APPLICATION_ALLOWED = "application-allowed", "An application was allowed"
        APPLICATION_STOPPED = "application-stopped", "An application was stopped"
        APPLICATION_CODE_REPLAYED = "application-code-replayed", "An application's code came twice"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    at = models.DateTimeField(default=timezone.now)
    user_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=30, choices=Kind)
    address = models.CharField(max_length=45, blank=True, default="")
    user_agent = models.CharField(max_length=200, blank=True, default="")
    detail = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        """Read by person, swept by age."""

        ordering: ClassVar[list[str]] = ["-at", "-id"]
        indexes = [
            models.Index(fields=["user_id", "-at"], name="identity_security_of"),
            models.Index(fields=["at"], name="identity_security_age"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.user_id}"
