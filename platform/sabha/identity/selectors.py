"""Who is this person?"""

from __future__ import annotations

from uuid import UUID

from sabha.identity.login import login_canonical
from sabha.identity.models import User


def user_get(*, user_id: UUID) -> User | None:
    """Return the person if the account is active, else None."""
    return User.objects.filter(id=user_id, is_active=True).first()


def user_by_login(*, login: str) -> User | None:
    """Return the member of staff of that login, or else of that e-mail address, active or not.

    Letters are ASCII in both, so a look-alike of another script finds nobody.
    """
    canonical = login_canonical(login)
    if not canonical.isascii() or not canonical.isprintable():
        return None
    staff = User.objects.filter(kind=User.Kind.STAFF)
    found = staff.filter(login=canonical).first()
    if found is None and "@" in canonical:
        found = staff.filter(email=canonical).first()
    return found
