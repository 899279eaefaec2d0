"""Is a body well, to be watched, in trouble or silent, and what is to be done?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from tenants.health.rules import words
from tenants.health.rules.words import Words

Level = Literal["ok", "watch", "bad", "quiet"]

SERVED_STATES = frozenset({"active", "read_only"})
MINUTE, DAY = 60, 86_400


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where worry begins; settings.HEALTH_THRESHOLDS replaces any of them.

    Shares are of requests in the last hour, and need `requests_floor` of them: one failure among
    three requests says little. Latencies are the 95th percentile of that hour.
    """

    requests_floor: int = 20
    errors_watch: float = 0.005
    errors_bad: float = 0.02
    p95_watch_ms: int = 500
    p95_bad_ms: int = 2_000
    queue_watch_s: int = 120
    queue_bad_s: int = 600
    quiet_s: int = 4 * DAY
    codes_floor: int = 5
    codes_watch: float = 0.1
    codes_bad: float = 0.34


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of one body; `quiet_for_s` is None when nobody has ever come.

    Codes are the residents' sign-in codes of the last hour, and those of them that took longer
    than a minute or never came.
    """

    state: str
    requests: int = 0
    errors: int = 0
    p95_ms: int | None = None
    queue_age_s: int | None = None
    queue_length: int = 0
    quiet_for_s: int | None = None
    is_schema_behind: bool = False
    seats_unattended: int = 0
    codes_asked: int = 0
    codes_late: int = 0
    audit_faults: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth saying of a body."""

    level: Level
    words: Words


def judge(reading: Reading, thresholds: Thresholds) -> list[Finding]:
    """Return what is to be said of a body, gravest first; never empty.

    The level of the first finding is the verdict.
    """
    if reading.state not in SERVED_STATES:
        return [Finding("quiet", words.not_served(reading.state))]
    found = [finding for rule in RULES for finding in rule(reading, thresholds)]
    found.sort(key=lambda finding: GRAVITY[finding.level])
    return found or [Finding("ok", words.WELL)]


def _errors(reading: Reading, at: Thresholds) -> Iterator[Finding]:
    if not reading.errors:
        return
    share = reading.errors / max(reading.requests, 1)
    is_telling = reading.requests >= at.requests_floor
    said = words.errors(reading.errors, reading.requests)
    if is_telling and share >= at.errors_bad:
        yield Finding("bad", said)
    elif not is_telling or share >= at.errors_watch:
        yield Finding("watch", said)


def _latency(reading: Reading, at: Thresholds) -> Iterator[Finding]:
    if reading.p95_ms is None or reading.requests < at.requests_floor:
        return
    if reading.p95_ms >= at.p95_watch_ms:
        level: Level = "bad" if reading.p95_ms >= at.p95_bad_ms else "watch"
        yield Finding(level, words.slow(reading.p95_ms))


def _queue(reading: Reading, at: Thresholds) -> Iterator[Finding]:
    if reading.queue_age_s is not None and reading.queue_age_s >= at.queue_watch_s:
        level: Level = "bad" if reading.queue_age_s >= at.queue_bad_s else "watch"
        yield Finding(level, words.waiting(reading.queue_age_s // MINUTE, reading.queue_length))


def _codes(reading: Reading, at: Thresholds) -> Iterator[Finding]:
    if reading.codes_asked < at.codes_floor:
        return
    share = reading.codes_late / reading.codes_asked
    if share >= at.codes_watch:
        level: Level = "bad" if share >= at.codes_bad else "watch"
        yield Finding(level, words.late_codes(reading.codes_late, reading.codes_asked))


def _schema(reading: Reading, _at: Thresholds) -> Iterator[Finding]:
    if reading.is_schema_behind:
        yield Finding("watch", words.SCHEMA_BEHIND)


def _seats(reading: Reading, _at: Thresholds) -> Iterator[Finding]:
    if reading.seats_unattended:
        yield Finding("watch", words.unattended(reading.seats_unattended))


def _silence(reading: Reading, at: Thresholds) -> Iterator[Finding]:
    if reading.quiet_for_s is None:
        yield Finding("quiet", words.NEVER_USED)
    elif reading.quiet_for_s >= at.quiet_s:
        yield Finding("quiet", words.silent(reading.quiet_for_s // DAY))


def _audit(reading: Reading, _at: Thresholds) -> Iterator[Finding]:
    if reading.audit_faults:
        yield Finding("bad", words.audit_broken(reading.audit_faults))


RULES: tuple[Callable[[Reading, Thresholds], Iterator[Finding]], ...] = (
    _audit,
    _errors,
    _queue,
    _latency,
    _codes,
    _schema,
    _seats,
    _silence,
)
GRAVITY: dict[Level, int] = {"bad": 0, "watch": 1, "quiet": 2, "ok": 3}
