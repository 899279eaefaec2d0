"""Who alone may migrate the fleet, until done or dead?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from sabha.errors import DomainError

FLEET_LOCK = 7_302_002


class RolloutUnderWayError(DomainError):
    """Two rollouts at once would wait for each other's locks."""

    code = "rollout-under-way"
    status = 409
    title_en = "A rollout is already under way; wait for it to end."
    title_ml = "ഒരു റോൾഔട്ട് നടന്നുകൊണ്ടിരിക്കുന്നു; അത് തീരും വരെ കാത്തിരിക്കുക."


@contextmanager
def alone_on_fleet() -> Iterator[None]:
    """Hold the fleet for one rollout; the hold ends with the process, however it ends.

    Raises:
        RolloutUnderWayError: another process is migrating the fleet.
    """
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [FLEET_LOCK])
        if not cursor.fetchone()[0]:
            raise RolloutUnderWayError
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [FLEET_LOCK])


def is_fleet_held() -> bool:
    """Is a rollout under way, in whichever process?"""
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND classid = 0 AND objid = %s::bigint::oid AND objsubid = 1 AND database ="
            " (SELECT oid FROM pg_database WHERE datname = current_database()))",
            [FLEET_LOCK],
        )
        return bool(cursor.fetchone()[0])
