"""Which tokens came of a code, and may the application that brings the code have them?"""

from __future__ import annotations

import hashlib

from allauth.idp.oidc.models import Token
from django.db import connections

from sabha.database.work import CONTROL
from tenants.applications.consents import consent_use
from tenants.applications.models import Consent
from tenants.journal.services import entry_record

# Beside what the library keeps of a token (`email`, `resources`).
CODE = "code"


def code_digest(code: str) -> str:
    """Return by what a code is known again."""
    return hashlib.sha256(code.encode("utf-8", "replace")).hexdigest()


def code_wait(*, digest: str) -> None:
    """Let whoever else brings the same code just now be done first; call inside control work."""
    with connections[CONTROL].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [digest])


def redemption_record(*, digest: str, told: dict[str, str]) -> bool:
    """Remember of what code the token in the answer came; False when the consent has ended.

    The refresh token that the library makes all the same is taken back: nobody may use one here.
    """
    Token.objects.by_value(told.pop("refresh_token", "")).delete()
    token = Token.objects.by_value(told["access_token"]).get()
    if token.user_id is None or token.client_id is None:
        return False
    held = Consent.objects.select_for_update().filter(ended_at=None)
    if held.filter(user_id=token.user_id, client_id=token.client_id).first() is None:
        return False
    token.data = {**(token.data or {}), CODE: digest}
    token.save(update_fields=["data"])
    consent_use(user_id=token.user_id, client_id=token.client_id)
    return True


def redemption_end(*, digest: str) -> list[Token]:
    """End what came of a code that was brought again: somebody else has it (RFC 6749, 4.1.2)."""
    rows = Token.objects.filter(**{f"data__{CODE}": digest}).select_related("client", "user")
    ended = list(rows)
    for token in ended:
        token.delete()
        entry_record(
            action="applications.code.replay",
            subject="applications.client",
            subject_id=token.client_id or "",
        )
    return ended
