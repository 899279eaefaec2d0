"""How are other applications connected, and disconnected?"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from allauth.idp.oidc.models import Client, Token

from sabha.database.identifiers import uuid7
from sabha.database.work import control_work
from sabha.errors import NotFoundError
from tenants.applications.addresses import uris_check
from tenants.applications.scopes import scopes_check
from tenants.journal.services import entry_record

SECRET_BYTES = 32
SUBJECT = "applications.client"


@dataclass(frozen=True, slots=True)
class ApplicationKey:
    """An application with the secret that proves it; the secret is never to be had again."""

    client: Client
    secret: str


def application_connect(
    *, name: str, redirect_uris: Iterable[str], scopes: Iterable[str], asks_each_time: bool
) -> ApplicationKey:
    """Let another application of the state ask who somebody is.

    Raises:
        RedirectAddressError: an address is not fit.
        InvalidInputError: a scope is unknown, or there is no address.
    """
    uris, asked = uris_check(redirect_uris), scopes_check(scopes)
    client = Client(
        id=str(uuid7()),
        name=name,
        type=Client.Type.CONFIDENTIAL,
        grant_types=Client.GrantType.AUTHORIZATION_CODE,
        response_types=Client.ResponseType.CODE,
        skip_consent=not asks_each_time,
    )
    client.set_redirect_uris(uris)
    client.set_scopes(asked)
    secret = _secret_give(client)
    with control_work():
        client.save(force_insert=True)
        entry_record(
            action="applications.client.connect",
            subject=SUBJECT,
            subject_id=client.id,
            after={"name": name, "redirect_uris": uris, "scopes": asked},
        )
    return ApplicationKey(client, secret)


def application_secret_renew(*, client_id: UUID) -> ApplicationKey:
    """Give the application a new secret; the old one proves nothing from now on.

    Raises:
        NotFoundError: there is no such application.
    """
    with control_work():
        client = _locked(client_id)
        secret = _secret_give(client)
        client.save(update_fields=["secret"])
        entry_record(action="applications.client.renew", subject=SUBJECT, subject_id=client.id)
    return ApplicationKey(client, secret)


def application_disconnect(*, client_id: UUID) -> None:
    """Take the application's leave to ask away, and every token that it holds.

    Raises:
        NotFoundError: there is no such application.
    """
    with control_work():
        client = _locked(client_id)
        Token.objects.filter(client=client).delete()
        entry_record(
            action="applications.client.disconnect",
            subject=SUBJECT,
            subject_id=client.id,
            before={"name": client.name},
        )
        client.delete()


def _locked(client_id: UUID) -> Client:
    client = Client.objects.select_for_update().filter(id=str(client_id)).first()
    if client is None:
        raise NotFoundError
    return client


def _secret_give(client: Client) -> str:
    secret = secrets.token_urlsafe(SECRET_BYTES)
    client.set_secret(secret)
    return secret
