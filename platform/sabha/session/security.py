"""What of a request belongs in the security log?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sabha.http.origin import client_address
from sabha.identity.models import SecurityEntry
from sabha.identity.security import security_record


def request_record(
    *, request: Any, kind: SecurityEntry.Kind, user_id: UUID | None, detail: str = ""
) -> None:
    """Write down what a request did to an account, with its address and browser."""
    security_record(
        kind=kind,
        user_id=user_id,
        address=client_address(request),
        user_agent=request.META.get("HTTP_USER_AGENT", ""),
        detail=detail,
    )
