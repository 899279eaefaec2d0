"""What happened to an account, and from where?"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from sabha.database.work import control_work
from sabha.identity.models import SecurityEntry

KNOWN_FOR = timedelta(days=30)
USER_AGENT_LENGTH = 200


def security_record(
    *,
    kind: SecurityEntry.Kind,
    user_id: UUID | None,
    address: str,
    user_agent: str = "",
    detail: str = "",
) -> None:
    """Write down what happened; nothing secret, and nothing that was typed, belongs in it."""
    with control_work():
        SecurityEntry.objects.create(
            kind=kind,
            user_id=user_id,
            address=address[:45],
            user_agent=user_agent[:USER_AGENT_LENGTH],
            detail=detail[:60],
        )


def security_list(*, user_id: UUID, limit: int = 50) -> list[SecurityEntry]:
    """Return what happened to the account, newest first."""
    return list(SecurityEntry.objects.filter(user_id=user_id)[:limit])


def is_address_known(*, user_id: UUID, address: str) -> bool:
    """Has the person signed in from this address within the last 30 days?"""
    return SecurityEntry.objects.filter(
        user_id=user_id,
        address=address,
        kind=SecurityEntry.Kind.SIGNED_IN,
        at__gt=timezone.now() - KNOWN_FOR,
    ).exists()
