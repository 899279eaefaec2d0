"""What is another application told of a person who allows it?"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sabha.identity.models import User
from tenants.membership.models import Membership

Claims = dict[str, object]


def claims_of(*, user: User, scopes: Iterable[str]) -> Claims:
    """Return the claims of OpenID Connect that the scopes stand for, without `sub`.

    `local_bodies` holds `{code, name, name_en}` of each body that the person belongs to today.
    """
    asked = set(scopes)
    told: Claims = {}
    for scope, claims in _CLAIMS.items():
        if scope in asked:
            told.update(claims(user))
    return told


def _profile(user: User) -> Claims:
    return {
        "name": user.name_ml or user.name_en,
        "name#en": user.name_en,
        "preferred_username": user.login,
        "locale": f"{user.language}-IN",
    }


def _email(user: User) -> Claims:
    """An account's address came with an invitation or a code sent to it, so it is verified."""
    return {"email": user.email, "email_verified": True} if user.email else {}


def _offices(user: User) -> Claims:
    rows = Membership.objects.filter(user_id=user.pk, ended_at__isnull=True)
    rows = rows.select_related("body").order_by("body__code")
    return {
        "local_bodies": [
            {"code": row.body.code, "name": row.body.name_ml, "name_en": row.body.name_en}
            for row in rows
        ]
    }


_CLAIMS: dict[str, Callable[[User], Claims]] = {
    "profile": _profile,
    "email": _email,
    "offices": _offices,
}
