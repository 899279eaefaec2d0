"""Has too much been tried from here already?

Failures are counted in a table of the control plane, so that every process sees them. Who is
counted always includes the address or the session that tries: nobody can lock another out.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Case, F, Value, When
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import DomainError
from sabha.identity.models import SignInFailure

NETWORK_BITS = 64


class TooManyAttemptsError(DomainError):
    """This address has failed too often."""

    code = "too-many-attempts"
    status = 429
    title_en = "Too many attempts. Try again in {minutes} minutes."
    title_ml = "ശ്രമങ്ങൾ അധികമായി. {minutes} മിനിറ്റ് കഴിഞ്ഞ് വീണ്ടും ശ്രമിക്കുക."


@dataclass(frozen=True, slots=True)
class Limit:
    """How often something may fail within a window that begins with the first failure."""

    name: str
    count: int
    window: timedelta

    def counter(self, *who: str) -> Counter:
        """Return the counter of this limit for one who tries."""
        told = "\n".join((self.name, *who)).encode()
        key = hmac.new(settings.SECRET_KEY.encode(), told, hashlib.sha256).hexdigest()
        return Counter(self, key)


@dataclass(frozen=True, slots=True)
class Counter:
    """One limit for one who tries; `key` is a digest, so nothing is kept in clear."""

    limit: Limit
    key: str


def attempts_check(*counters: Counter) -> None:
    """Refuse when any counter is full.

    Raises:
        TooManyAttemptsError: with the time until the longest wait is over.
    """
    by_key = {counter.key: counter.limit for counter in counters}
    now = timezone.now()
    waits = [
        found.began_at + by_key[found.pair].window - now
        for found in SignInFailure.objects.filter(pair__in=by_key)
        if found.count >= by_key[found.pair].count
    ]
    seconds = int(max(waits, default=timedelta()).total_seconds())
    if seconds > 0:
        raise TooManyAttemptsError(minutes=seconds // 60 + 1, retry_after_seconds=seconds)


def failure_count(*counters: Counter) -> None:
    """Count one more, or begin a new window, in one statement that concurrent ones wait for."""
    now = timezone.now()
    for counter in counters:
        is_old = When(began_at__lte=now - counter.limit.window, then=Value(1))
        began = When(began_at__lte=now - counter.limit.window, then=Value(now))
        with control_work():
            SignInFailure.objects.get_or_create(
                pair=counter.key, defaults={"count": 0, "began_at": now}
            )
            SignInFailure.objects.filter(pair=counter.key).update(
                count=Case(is_old, default=F("count") + 1),
                began_at=Case(began, default=F("began_at")),
            )


def failures_forget(*counters: Counter) -> None:
    """Begin anew after a success."""
    with control_work():
        SignInFailure.objects.filter(pair__in=[counter.key for counter in counters]).delete()


def network_of(address: str) -> str:
    """Return what is counted as one address: for IPv6 the subscriber's network."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return address
    return str(ipaddress.ip_network((parsed, NETWORK_BITS), strict=False))
