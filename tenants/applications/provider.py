"""What does the deployment tell other applications, and with which keys does it sign that?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.internal.private_keys import filter_keys
from allauth.idp.oidc.models import Client, PrivateKey
from django.contrib.auth.base_user import AbstractBaseUser

from sabha.identity.models import User
from tenants.applications.claims import claims_of
from tenants.applications.consents import consent_use
from tenants.applications.keys import signing_keys_list
from tenants.applications.scopes import SCOPES


class ProviderAdapter(DefaultOIDCAdapter):
    """What the deployment tells other applications, and with which keys it signs that."""

    def get_claims(
        self,
        purpose: Literal["id_token", "userinfo"],
        user: AbstractBaseUser,
        client: Client,
        scopes: Iterable[str],
        email: str | None = None,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """Return `sub` and what the scopes that the person allowed stand for; note the asking."""
        if purpose == "userinfo":
            consent_use(user_id=user.pk, client_id=client.id)
        told = {"sub": self.get_user_sub(client, user)}
        return told | claims_of(user=user, scopes=scopes) if isinstance(user, User) else told

    def list_private_keys(
        self, *, did_activate: Literal[True] | None = None, is_active: Literal[True] | None = None
    ) -> list[PrivateKey]:
        """Return the keys in the database that fit."""
        return filter_keys(signing_keys_list(), did_activate=did_activate, is_active=is_active)

    def populate_server_metadata(self, data: dict[str, Any]) -> None:
        """Tell of what is answered here, and of nothing else that allauth could do."""
        data.pop("device_authorization_endpoint", None)
        data["scopes_supported"] = [scope.code for scope in SCOPES]
        data["grant_types_supported"] = ["authorization_code"]
        data["response_types_supported"] = ["code"]
