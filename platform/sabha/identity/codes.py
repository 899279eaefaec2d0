"""May this code still be tried, and is it being used for the first time?"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from sabha.database.work import control_work
from sabha.identity.encryption import decrypt
from sabha.identity.security import is_address_known
from sabha.identity.throttle import Counter, Limit, network_of

SESSION = Limit("code-session", 5, timedelta(minutes=15))
HERE = Limit("code-here", 10, timedelta(minutes=15))
ACCOUNT = Limit("code-account", 100, timedelta(hours=1))


def code_counters(*, user_id: UUID, address: str, session_key: str) -> tuple[Counter, ...]:
    """Return what counts wrong codes: the session, the account from this address, the account.

    The last holds back only addresses that the person has not signed in from: an attacker who
    knows the password and tries codes from many places never locks the owner out.
    """
    counters = [HERE.counter(str(user_id), network_of(address))]
    if session_key:
        counters.append(SESSION.counter(session_key))
    if not is_address_known(user_id=user_id, address=address):
        counters.append(ACCOUNT.counter(str(user_id)))
    return tuple(counters)


def code_spend(*, authenticator_id: int, code: str) -> bool:
    """Take a right code of the authenticator app; False when it, or a later one, was taken before.

    A code is right for three half minutes, so what was used is remembered by its half minute, in
    the row of the authenticator: every process and every restart knows it.
    """
    with control_work():
        found = Authenticator.objects.select_for_update().get(id=authenticator_id)
        step = _step_of(decrypt(found.data["secret"]), code)
        if step is None or step <= found.data.get("last_step", -1):
            return False
        found.data["last_step"] = step
        found.save(update_fields=["data"])
    return True


def _step_of(secret: str, code: str) -> int | None:
    steps: list[int] = list(yield_hotp_counters_from_time())
    right = [
        step
        for step in steps
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, step)))
    ]
    return right[-1] if right else None
