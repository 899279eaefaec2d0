"""How often may codes be asked for, so that nobody is flooded, and nobody locked out for long?

Only the sending is limited. A stranger's flood fills the count of strangers for a number, which
begins anew every quarter of an hour; a browser in which the number's owner has signed in before
is counted by itself, and a code from the counter is never counted at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connections
from django.utils import timezone

from sabha.citizens.models import KnownBrowser
from sabha.citizens.secrecy import tally_digest
from sabha.database.work import CONTROL, control_work
from sabha.identity.throttle import TooManyAttemptsError, network_of
from sabha.notifications.recipients import is_abroad

COUNT_ONE = """
INSERT INTO citizens_tally AS t (key, count, began_at) VALUES (%(key)s, 1, %(now)s)
ON CONFLICT (key) DO UPDATE
   SET count = CASE WHEN t.began_at <= %(old)s THEN 1 ELSE t.count + 1 END,
       began_at = CASE WHEN t.began_at <= %(old)s THEN excluded.began_at ELSE t.began_at END
RETURNING count, began_at
"""
QUARTER, HOUR = timedelta(minutes=15), timedelta(hours=1)


class TooManyCodesError(TooManyAttemptsError):
    """Codes were asked for too often."""

    title_en = (
        "Too many codes were asked for. Try again in {minutes} minutes, or ask for a code at the "
        "office's counter."
    )
    title_ml = (
        "കോഡ് പലതവണ ആവശ്യപ്പെട്ടു. {minutes} മിനിറ്റ് കഴിഞ്ഞ് ശ്രമിക്കുക, അല്ലെങ്കിൽ ഓഫീസ് കൗണ്ടറിൽനിന്ന് കോഡ് വാങ്ങുക."
    )


@dataclass(frozen=True, slots=True)
class Limits:
    """Codes per window; settings.CODE_LIMITS replaces any. Carriers and centres share addresses."""

    address_quarter: int = 120
    stranger_quarter: int = 5
    stranger_six_hours: int = 24
    known_quarter: int = 5
    abroad_hour: int = 300
    body_hour: int = 1_200
    everybody_hour: int = 20_000


def codes_limit(
    *, recipient: str, recipient_digest: str, browser_digest: str, address: str, place: str
) -> None:
    """Count one code for each who asks and each who is asked for.

    What is refused counts against those who ask, and not against what all share. Call it outside
    any transaction, or the count is lost with it.

    Raises:
        TooManyCodesError: one of them is over its limit.
    """
    at = Limits(**getattr(settings, "CODE_LIMITS", {}))
    _take("address", network_of(address), most=at.address_quarter, window=QUARTER)
    known = KnownBrowser.objects.filter(
        browser_digest=browser_digest, recipient_digest=recipient_digest
    )
    if known.exists():
        who = f"{browser_digest}{recipient_digest}"
        _take("known", who, most=at.known_quarter, window=QUARTER)
    else:
        _take("stranger", recipient_digest, most=at.stranger_quarter, window=QUARTER)
        _take("strangers", recipient_digest, most=at.stranger_six_hours, window=6 * HOUR)
    if "@" not in recipient and is_abroad(recipient):
        _take("abroad", "", most=at.abroad_hour, window=HOUR)
    _take("body", place, most=at.body_hour, window=HOUR)
    _take("everybody", "", most=at.everybody_hour, window=HOUR)


def _take(kind: str, who: str, *, most: int, window: timedelta) -> None:
    now = timezone.now()
    given: dict[str, str | datetime] = {
        "key": tally_digest(kind, who),
        "now": now,
        "old": now - window,
    }
    with control_work(), connections[CONTROL].cursor() as cursor:
        cursor.execute(COUNT_ONE, given)
        count, began_at = cursor.fetchone() or (0, now)
    if count > most:
        raise wait_error(until=began_at + window)


def wait_error(*, until: datetime) -> TooManyCodesError:
    """Return the refusal that names the moment from which it would pass."""
    seconds = max(1, int((until - timezone.now()).total_seconds()) + 1)
    return TooManyCodesError(minutes=-(-seconds // 60), retry_after_seconds=seconds)
