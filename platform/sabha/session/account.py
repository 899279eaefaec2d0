"""What does a session tell a person of their own account, and of what still stands in the way?"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from sabha.identity.factors import factors_get
from sabha.identity.models import User
from sabha.identity.sessions import is_second_factor_passed
from sabha.permissions.proof import is_second_factor_lacking


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """What is set up besides the password, and whether this session has passed it."""

    enrolled: tuple[str, ...]
    passed: bool
    recovery_codes_left: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """The person signed in, as the screens show them."""

    user: User
    second_factor: SecondFactor


def account_of(request: Any, user: User) -> Account:
    """Return the account with its second factors."""
    found = factors_get(user_id=user.id)
    passed = is_second_factor_passed(request)
    return Account(user, SecondFactor(found.enrolled, passed, found.recovery_codes_left))


def needs_of(request: Any, account: Account) -> list[str]:
    """Return what stands between the person and their work at this host, most pressing first."""
    found = []
    if is_second_factor_lacking(request):
        found.append("second-factor" if account.second_factor.enrolled else "second-factor-setup")
    if account.user.kind == User.Kind.STAFF and not account.user.has_usable_password():
        found.append("new-password")
    for dotted in settings.SESSION_NEEDS:
        found.extend(pkgutil.resolve_name(dotted)(request=request, user=account.user))
    return found
