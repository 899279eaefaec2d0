"""Does what is out of date go, and nothing else?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone
from pytest_django import Settings

from sabha.database.body import BodyRef
from sabha.identity.encryption import decrypt
from sabha.identity.models import SecurityEntry, SignInFailure
from sabha.identity.services import totp_give
from sabha.identity.sweeping import factors_reencrypt, traces_sweep
from tests.people import staff_make

pytestmark = pytest.mark.usefixtures("database")


def test_old_traces_go_and_new_ones_stay(body_a: BodyRef) -> None:
    user, now = staff_make(body_a), timezone.now()
    for name, age in (("old", 2), ("new", 0)):
        at = now - timedelta(days=age)
        SignInFailure.objects.create(pair=name, count=1, began_at=at)
        Session.objects.create(
            session_key=name, expire_date=at + timedelta(days=1), session_data=""
        )
        UserSession.objects.create(user=user, session_key=name, ip="10.0.0.1", user_agent="")
    SecurityEntry.objects.create(kind="signed-in", at=now - timedelta(days=366))
    SecurityEntry.objects.create(kind="signed-in", at=now - timedelta(days=364))

    swept = traces_sweep()

    assert swept == {"failures": 1, "sessions": 1, "devices": 1, "entries": 1}
    assert SignInFailure.objects.get().pair == "new"
    assert UserSession.objects.get().session_key == "new"


def test_secrets_are_put_under_the_key_of_today(body_a: BodyRef, settings: Settings) -> None:
    user, before = staff_make(body_a), settings.SECRET_KEY
    totp_give(user_id=user.id, secret="JBSWY3DPEHPK3PXP")
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key, long enough", [before]

    assert factors_reencrypt() == 1

    settings.SECRET_KEY_FALLBACKS = []
    kept = Authenticator.objects.get(user=user).data["secret"]
    assert decrypt(kept) == "JBSWY3DPEHPK3PXP"
