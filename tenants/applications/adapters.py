"""Where do allauth's provider and its sign-in elsewhere do as Sabha does?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.internal.private_keys import filter_keys
from allauth.idp.oidc.models import Client, PrivateKey
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from sabha.identity.models import User
from tenants.applications.claims import SCOPES, claims_of
from tenants.applications.keys import signing_keys_list


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
        """Return `sub` and what the scopes that the person allowed stand for."""
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


class StateAccountAdapter(DefaultSocialAccountAdapter):
    """Signing in through the state's own provider opens accounts that exist, and makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Make no account for somebody who was not invited."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account on the first time, by an address that the provider has verified.

        Raises:
            PermissionDenied: the account is a resident's; those are opened by a code alone.
        """
        sociallogin.account.extra_data = {}
        if not sociallogin.is_existing:
            found = _account_of(sociallogin)
            if found is not None:
                sociallogin.connect(request, found)
        user = sociallogin.user
        if sociallogin.is_existing and isinstance(user, User) and user.kind != User.Kind.STAFF:
            raise PermissionDenied


def _account_of(sociallogin: SocialLogin) -> User | None:
    verified = [item.email for item in sociallogin.email_addresses if item.verified]
    if len(verified) != 1 or not verified[0]:
        return None
    found = User.objects.filter(email__iexact=verified[0], kind=User.Kind.STAFF, is_active=True)
    return found[0] if len(found[:2]) == 1 else None
