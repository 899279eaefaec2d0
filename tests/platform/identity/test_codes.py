"""Who is held back by wrong codes, and who is not?"""

from __future__ import annotations

from uuid import uuid4

import pytest

from sabha.identity.codes import ACCOUNT, code_counters
from sabha.identity.models import SecurityEntry
from sabha.identity.security import security_record
from sabha.identity.throttle import TooManyAttemptsError, attempts_check, failure_count

pytestmark = pytest.mark.usefixtures("database")


def test_many_addresses_together_are_held_back_but_not_the_owners_own() -> None:
    user_id = uuid4()
    kind = SecurityEntry.Kind.SIGNED_IN
    security_record(kind=kind, user_id=user_id, address="10.0.0.1")
    for number in range(ACCOUNT.count):
        address = f"192.0.2.{number}"
        failure_count(*code_counters(user_id=user_id, address=address, session_key=""))

    with pytest.raises(TooManyAttemptsError):
        attempts_check(*code_counters(user_id=user_id, address="198.51.100.1", session_key=""))
    attempts_check(*code_counters(user_id=user_id, address="10.0.0.1", session_key=""))
