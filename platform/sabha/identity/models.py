"""Who are the people that sign in?"""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from sabha.database.identifiers import uuid7
from sabha.identity.login import login_canonical


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

    `login` is stored as `login_canonical` returns it.
    """

    class Language(models.TextChoices):
        """The languages that the platform speaks."""

        MALAYALAM = "ml", "മലയാളം"
        ENGLISH = "en", "English"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    login = models.CharField(max_length=150)
    email = models.EmailField(blank=True, default="")
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200, blank=True, default="")
    language = models.CharField(max_length=2, choices=Language, default=Language.MALAYALAM)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    password_changed_at = models.DateTimeField(null=True)

    objects: ClassVar[UserAccounts] = UserAccounts()

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name_en"]

    class Meta:
        """A login belongs to one person."""

        constraints = [
            models.UniqueConstraint(fields=["login"], name="identity_login_once"),
            models.CheckConstraint(
                condition=models.Q(login=Lower("login")), name="identity_login_lower"
            ),
            models.CheckConstraint(
                condition=models.Q(language__in=["ml", "en"]), name="identity_language"
            ),
        ]

    def __str__(self) -> str:
        return self.login


class SignInFailure(models.Model):
    """Failed attempts of one address at one login, within the window that began at `began_at`.

    `pair` is a digest: neither logins that were tried nor addresses are kept in clear.
    """

    pair = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    began_at = models.DateTimeField()

    class Meta:
        """Old windows are found by age."""

        indexes = [models.Index(fields=["began_at"], name="identity_failure_age")]

    def __str__(self) -> str:
        return f"{self.pair[:8]} {self.count}"
