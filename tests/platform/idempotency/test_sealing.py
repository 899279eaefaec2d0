"""Can a kept reply be read by this deployment alone, and after its secret has changed?"""

from __future__ import annotations

import json

import pytest
from pytest_django import Settings

from sabha.idempotency.sealing import SealBrokenError, seal, unseal

REPLY = {"applicant_name": "ലീല മേനോൻ", "phone": "9447012345", "notes": [1, None]}


def test_what_is_sealed_tells_nothing_and_is_read_again() -> None:
    kept = seal(REPLY)

    assert "9447012345" not in json.dumps(kept)
    assert unseal(json.loads(json.dumps(kept))) == REPLY
    assert unseal(seal(None)) is None


@pytest.mark.parametrize("kept", [REPLY, None, [], "text", {"sealed": "x", "more": "y"}])
def test_what_was_kept_before_is_read_as_it_is(kept: object) -> None:
    assert unseal(kept) == kept


def test_a_new_secret_reads_what_the_old_one_sealed_while_it_is_known(settings: Settings) -> None:
    kept = seal(REPLY)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 50, [settings.SECRET_KEY]
    assert unseal(kept) == REPLY

    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(SealBrokenError):
        unseal(kept)
