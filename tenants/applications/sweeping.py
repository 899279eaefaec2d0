"""What of the comings and goings of applications is out of date?"""

from __future__ import annotations

from allauth.idp.oidc.models import Token
from django.db.models import Q
from django.utils import timezone

from sabha.database.work import control_work
from tenants.applications.models import KeptAnswer


def answers_sweep() -> dict[str, int]:
    """Delete tokens and codes that have ended or serve nobody; return how many of each."""
    with control_work():
        now = timezone.now()
        useless = Q(type=Token.Type.REFRESH_TOKEN) | Q(expires_at__lte=now)
        tokens = Token.objects.filter(useless).delete()[0]
        codes = KeptAnswer.objects.filter(expires_at__lte=now).delete()[0]
    return {"tokens": tokens, "codes": codes}
