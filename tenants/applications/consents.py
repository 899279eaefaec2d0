"""How does a person allow an application, and how does that end?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from allauth.idp.oidc.models import Token
from django.db.models import Q
from django.utils import timezone

from sabha.database.work import control_work
from sabha.errors import NotFoundError
from tenants.applications.models import Consent

NOTED_EVERY = timedelta(minutes=5)


def consent_give(*, user_id: UUID, client_id: str, scopes: Iterable[str]) -> bool:
    """Let the application learn these too; True when it was not allowed anything until now."""
    asked = list(scopes)
    with control_work():
        found, is_new = Consent.objects.get_or_create(
            user_id=user_id, client_id=client_id, defaults={"scopes": asked}
        )
        if is_new:
            return True
        kept = Consent.objects.select_for_update().get(id=found.id)
        was_ended = kept.ended_at is not None
        if was_ended:
            kept.scopes, kept.given_at, kept.used_at, kept.ended_at = [], timezone.now(), None, None
        kept.scopes = list(dict.fromkeys([*kept.scopes, *asked]))
        kept.save()
    return was_ended


def consent_end(*, user_id: UUID, client_id: UUID) -> Consent:
    """Let the application learn nothing more: what it holds is worth nothing from now on.

    A code that is on its way waits for the same row, and finds the consent ended.

    Raises:
        NotFoundError: the person allows that application nothing.
    """
    with control_work():
        held = Consent.objects.select_for_update(of=("self",)).select_related("client", "user")
        found = held.filter(user_id=user_id, client_id=str(client_id), ended_at=None).first()
        if found is None:
            raise NotFoundError
        Token.objects.filter(user_id=user_id, client_id=str(client_id)).delete()
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at"])
    return found


def consent_use(*, user_id: UUID, client_id: str) -> None:
    """Note that the application asked about the person, at most every five minutes."""
    now = timezone.now()
    is_old = Q(used_at=None) | Q(used_at__lt=now - NOTED_EVERY)
    rows = Consent.objects.filter(is_old, user_id=user_id, client_id=client_id, ended_at=None)
    rows.update(used_at=now)
