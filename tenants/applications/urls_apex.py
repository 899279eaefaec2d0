"""Where does the apex speak OpenID Connect, as a provider and as an application?"""

from __future__ import annotations

from allauth.idp.oidc import views
from django.urls import URLPattern, URLResolver, include, path

from sabha.http.pages import page_not_found
from tenants.applications.authorization import Authorization
from tenants.applications.tokens import Tokens
from tenants.applications.views import state_sign_in, state_sign_in_return

# The names are those that allauth's own views look for; applications of ours use codes alone, so
# the device flow, registration by anybody and introspection are not here.
_API: list[URLPattern | URLResolver] = [
    path("token", Tokens.as_view(), name="token"),
    path("revoke", views.revoke, name="revoke"),
    path("userinfo", views.user_info, name="userinfo"),
    path("device/code", page_not_found, name="device_code"),
]
_OIDC: list[URLPattern | URLResolver] = [
    path(".well-known/openid-configuration", views.configuration, name="configuration"),
    path(".well-known/jwks.json", views.jwks, name="jwks"),
    path("identity/o/authorize", Authorization.as_view(), name="authorization"),
    path("identity/o/logout", views.logout, name="logout"),
    path("identity/o/api/", include(_API)),
]
_IDP: list[URLPattern | URLResolver] = [path("", include((_OIDC, "oidc")))]

urlpatterns = [
    path("", include((_IDP, "idp"))),
    path("sign-in/state/", state_sign_in, name="state-sign-in"),
    path(
        "sign-in/<str:provider_id>/callback/", state_sign_in_return, name="openid_connect_callback"
    ),
]
