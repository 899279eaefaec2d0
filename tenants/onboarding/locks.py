"""Who alone may work on a register, or on one body, until done or dead?"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connections

from sabha.database.work import CONTROL
from sabha.errors import DomainError

_RUNS = 5_301
_BODIES = 5_302
_WAIT_SECONDS = 300.0
_PAUSE_SECONDS = 0.1
_SIGN = 2**31


class RunBusyError(DomainError):
    """Another process is working on this register now."""

    code = "run-busy"
    status = 409
    title_en = "Another process is onboarding this register now."
    title_ml = "മറ്റൊരു പ്രക്രിയ ഈ രജിസ്റ്റർ ഇപ്പോൾ ചേർക്കുന്നുണ്ട്."


class BodyBusyError(DomainError):
    """Another register is onboarding the same body, and takes too long."""

    code = "body-busy"
    status = 409
    title_en = "Another register has been onboarding {code} for more than {seconds} seconds."
    title_ml = "മറ്റൊരു രജിസ്റ്റർ {code} ചേർക്കാൻ തുടങ്ങിയിട്ട് {seconds} സെക്കൻഡ് കഴിഞ്ഞു."


@contextmanager
def run_lock(run_id: UUID) -> Iterator[None]:
    """Hold a register for this connection; PostgreSQL lets go of it when the process dies.

    Raises:
        RunBusyError: another process holds it.
    """
    if not _taken(_RUNS, str(run_id)):
        raise RunBusyError
    try:
        yield
    finally:
        _released(_RUNS, str(run_id))


@contextmanager
def body_lock(code: str) -> Iterator[None]:
    """Hold a body's code, waiting for another register that holds it.

    Raises:
        BodyBusyError: that took more than five minutes.
    """
    end = time.monotonic() + _WAIT_SECONDS
    while not _taken(_BODIES, code):
        if time.monotonic() > end:
            raise BodyBusyError(code=code, seconds=int(_WAIT_SECONDS))
        time.sleep(_PAUSE_SECONDS)
    try:
        yield
    finally:
        _released(_BODIES, code)


def runs_held() -> frozenset[int]:
    """Return the keys of all registers that some process is working on; see `run_key`."""
    with connections[CONTROL].cursor() as cursor:
        cursor.execute(
            "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND classid = %s AND database ="
            " (SELECT oid FROM pg_database WHERE datname = current_database())",
            [_RUNS],
        )
        return frozenset(key for (key,) in cursor.fetchall())


def run_key(run_id: UUID) -> int:
    """Return the number under which `runs_held` knows a register."""
    return zlib.crc32(str(run_id).encode())


def _taken(space: int, name: str) -> bool:
    with connections[CONTROL].cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [space, _signed(name)])
        return bool(cursor.fetchone()[0])


def _released(space: int, name: str) -> None:
    """Let go, unless the connection is broken: then PostgreSQL has done so already."""
    connection = connections[CONTROL]
    if connection.connection is None or not connection.is_usable():
        connection.close()
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [space, _signed(name)])


def _signed(name: str) -> int:
    number = zlib.crc32(name.encode())
    return number - 2 * _SIGN if number >= _SIGN else number
