"""Does an account ask more often than it may, from however many addresses?"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from sabha.http.limits import buckets

if TYPE_CHECKING:
    from rest_framework.views import APIView


class AccountThrottle(BaseThrottle):
    """Refuse an account that floods."""

    seconds: float = 0.0

    def allow_request(self, request: Request, view: APIView) -> bool:
        """Count the request of a signed-in person."""
        user = request.user
        if user is None or not user.is_authenticated:
            return True
        self.seconds = buckets("account").spend(str(user.pk), monotonic())
        return not self.seconds

    def wait(self) -> float:
        """Return the seconds until a place is free."""
        return self.seconds
