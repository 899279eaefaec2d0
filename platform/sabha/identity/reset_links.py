"""Which links let a person choose a new password?"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.tokens import PasswordResetTokenGenerator


class ResetLinks(PasswordResetTokenGenerator):
    """Tokens that work once, for an hour, and until the address or the sessions change."""

    key_salt = "sabha.identity.reset_links"

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        told = super()._make_hash_value(user, timestamp)
        return f"{told}{user.sessions_epoch}{user.is_active}"
