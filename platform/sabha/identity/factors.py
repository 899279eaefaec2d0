"""Which second factors does a person have?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator

RECOVERY = Authenticator.Type.RECOVERY_CODES


@dataclass(frozen=True, slots=True)
class Factors:
    """What is set up; `recovery_codes_left` is None where there are no recovery codes."""

    enrolled: tuple[str, ...]
    recovery_codes_left: int | None


def factors_get(*, user_id: UUID) -> Factors:
    """Return what the person has set up besides a password, in one query."""
    rows = Authenticator.objects.filter(user_id=user_id).values_list("type", "data")
    found = dict(rows)
    return Factors(
        enrolled=tuple(sorted(kind for kind in found if kind != RECOVERY)),
        recovery_codes_left=_unused(found[RECOVERY]) if RECOVERY in found else None,
    )


def _unused(data: dict[str, int]) -> int:
    return int(app_settings.RECOVERY_CODE_COUNT) - int(data["used_mask"]).bit_count()
