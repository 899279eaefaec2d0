"""Which account does somebody open who comes from the state's own provider?"""

from __future__ import annotations

from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from sabha.identity.models import User


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
