"""How does Django find the person behind a session?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from sabha.identity.models import User
from sabha.identity.selectors import user_get


class PasswordBackend:
    """Reads people for sessions; signing in goes through `sign_in_check`, which throttles."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:
        """Prove nobody: there is one way to sign in, and it is not this."""
        return None

    def get_user(self, user_id: UUID) -> User | None:
        """Return the person if the account is still active."""
        return user_get(user_id=user_id)
