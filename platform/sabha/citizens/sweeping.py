"""What of codes is forgotten, and when?"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from sabha.citizens.models import KnownBrowser, SignInCode, Tally
from sabha.citizens.services import RESENDABLE

KEPT = timedelta(days=30)
KNOWN_KEPT = timedelta(days=180)
TALLY_KEPT = timedelta(days=1)


def codes_close() -> int:
    """Blank the recipients of codes that can no longer be used or sent anew; return how many."""
    now = timezone.now()
    is_over = Q(way="counter", expires_at__lte=now) | (
        ~Q(way="counter") & Q(created_at__lte=now - RESENDABLE, expires_at__lte=now)
    )
    Tally.objects.filter(began_at__lte=now - TALLY_KEPT).delete()
    KnownBrowser.objects.filter(seen_at__lte=now - KNOWN_KEPT).delete()
    SignInCode.objects.exclude(state="open").filter(created_at__lte=now - KEPT).delete()
    return SignInCode.objects.filter(is_over, state="open").update(state="dead", recipient="")
