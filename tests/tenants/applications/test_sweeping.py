"""Does what nobody can use any more go, and nothing else?"""

from __future__ import annotations

from datetime import timedelta

import time_machine
from allauth.idp.oidc.models import Token
from django.test import Client
from django.utils import timezone

from tenants.applications.models import Consent, KeptAnswer
from tenants.applications.sweeping import answers_sweep
from tests.tenants.applications.flow import Attempt, connected


def test_tokens_and_codes_go_when_they_have_ended(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    attempt.token(server, attempt.code(browser))
    attempt.code(browser)

    now = answers_sweep()
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        later = answers_sweep()

    assert now == {"tokens": 0, "codes": 0}
    assert later == {"tokens": 1, "codes": 1}
    assert not Token.objects.exists()
    assert not KeptAnswer.objects.exists()
    assert Consent.objects.count() == 1
