"""What is written down, and told by mail, when applications and people meet?"""

from __future__ import annotations

from typing import Any

from allauth.idp.oidc.models import Token

from sabha.identity.models import SecurityEntry, User
from sabha.session.letters import letter_send
from sabha.session.security import request_record
from tenants.applications.models import Consent

Kind = SecurityEntry.Kind


def allowing_tell(*, request: Any, user: User, name: str) -> None:
    """Write down that the person allowed an application."""
    kind = Kind.APPLICATION_ALLOWED
    request_record(request=request, kind=kind, user_id=user.pk, detail=name)


def stopping_tell(*, request: Any, consent: Consent) -> None:
    """Write down that the person stopped an application, and confirm it to them."""
    kind, name = Kind.APPLICATION_STOPPED, consent.client.name
    request_record(request=request, kind=kind, user_id=consent.user_id, detail=name)
    letter_send(name="applications/stopped", email=consent.user.email, application=name)


def replay_tell(*, request: Any, token: Token) -> None:
    """Write down that an application's code came twice, and warn the person."""
    if token.client is None or not isinstance(token.user, User):
        return
    kind, name = Kind.APPLICATION_CODE_REPLAYED, token.client.name
    request_record(request=request, kind=kind, user_id=token.user.pk, detail=name)
    letter_send(name="applications/code_replayed", email=token.user.email, application=name)
