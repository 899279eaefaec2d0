"""Does the state have a sign-in of its own, and how is that said in the environment?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sabha.config.reading import Reader

PROVIDER_ID = "state"


@dataclass(frozen=True, slots=True)
class StateSignIn:
    """The state's own OpenID Connect provider, and this deployment as an application of it."""

    issuer: str
    client_id: str
    secret: str = field(repr=False)
    name_en: str
    name_ml: str
    provider_id: str = PROVIDER_ID


def state_sign_in_read(read: Reader) -> StateSignIn | None:
    """Read it, or return None where the state has none."""
    if not read.is_given("SABHA_STATE_SIGN_IN_URL"):
        return None
    client_id = read.text("SABHA_STATE_SIGN_IN_ID", default="")
    if not client_id:
        read.refuse("SABHA_STATE_SIGN_IN_ID", "nothing", "the client id at the state's provider")
    return StateSignIn(
        issuer=read.url("SABHA_STATE_SIGN_IN_URL", schemes=("https", "http")).rstrip("/"),
        client_id=client_id,
        secret=read.secret("SABHA_STATE_SIGN_IN_SECRET", least=8, default=None),
        name_en=read.text("SABHA_STATE_SIGN_IN_NAME_EN", default="the state's sign-in"),
        name_ml=read.text("SABHA_STATE_SIGN_IN_NAME_ML", default="സംസ്ഥാന സൈൻ ഇൻ"),
    )


def providers_of(found: StateSignIn | None) -> dict[str, Any]:
    """Return allauth's SOCIALACCOUNT_PROVIDERS."""
    if found is None:
        return {}
    app = {
        "provider_id": found.provider_id,
        "name": found.name_en,
        "client_id": found.client_id,
        "secret": found.secret,
        "settings": {"server_url": found.issuer, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}
