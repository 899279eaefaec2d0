"""Is the provider that answers the one that the configuration names?"""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings

STRANGER = "The provider's description names another issuer than the configuration."


class StateProviderAdapter(OpenIDConnectOAuth2Adapter):
    """Reads the provider's description of itself, and believes only the configured issuer."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """Return the description.

        Raises:
            OAuth2Error: it names another issuer, so its addresses may be anybody's.
        """
        told: dict[str, Any] = super().openid_config
        known = settings.STATE_SIGN_IN
        if known is None or str(told.get("issuer", "")).rstrip("/") != known.issuer:
            raise OAuth2Error(STRANGER)
        return told
