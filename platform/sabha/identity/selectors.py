"""Who is this person?"""

from __future__ import annotations

from uuid import UUID

from sabha.identity.login import login_canonical
from sabha.identity.models import User


def user_get(*, user_id: UUID) -> User | None:
    """Return the person if the account is active, else None."""
    return User.objects.filter(id=user_id, is_active=True).first()


def user_by_login(*, login: str) -> User | None:
    """Return the person of that login, active or not, or None."""
    return User.objects.filter(login=login_canonical(login)).first()
