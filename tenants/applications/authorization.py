"""How does a person let another application know who they are?"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from allauth.idp.oidc.internal.oauthlib.utils import respond_html_error
from allauth.idp.oidc.views import AuthorizationView
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from oauthlib.oauth2.rfc6749.errors import InvalidRequestError

from sabha.http.security_headers import POLICY
from sabha.identity.sessions import was_proved_lately
from sabha.permissions.proof import is_second_factor_lacking
from tenants.applications.scopes import SCOPES

SIGN_IN = "/sign-in"
PROOF_LACKING = "The request carries no PKCE challenge of method S256."


class Authorization(AuthorizationView):
    """The question whether an application may know who one is."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask the person, once all that this deployment demands of them is proved.

        A request without PKCE is refused: a stolen code is then worth nothing.
        """
        if request.user.is_authenticated and is_second_factor_lacking(request):
            back = urlencode({"next": request.get_full_path()})
            return HttpResponseRedirect(f"{SIGN_IN}?{back}")
        if request.GET.get("code_challenge_method") != "S256":
            return respond_html_error(request, error=InvalidRequestError(PROOF_LACKING))
        return super().get(request, *args, **kwargs)

    def render_to_response(self, context: Any, **kwargs: Any) -> HttpResponse:
        """Show the question; the form may lead on to the application's own host alone."""
        asked = set(self._scopes)
        told = {**context, "asked": [scope for scope in SCOPES if scope.code in asked]}
        response = super().render_to_response(told, **kwargs)
        target = urlsplit(self._request_info["redirect_uri"])
        own = f"form-action 'self' {target.scheme}://{target.netloc}"
        response.headers["Content-Security-Policy"] = POLICY.replace("form-action 'self'", own)
        response.headers["Cache-Control"] = "no-store"
        return response

    def _handle_login_prompt(self, request: HttpRequest, prompts: list[str]) -> HttpResponse:
        """Have a person who must sign in anew do so, unless that was a moment ago."""
        prompts.remove("login")
        query = request.GET.copy()
        query.pop("prompt", None)
        if prompts:
            query["prompt"] = " ".join(prompts)
        if not (request.user.is_authenticated and was_proved_lately(request)):
            logout(request)
        return HttpResponseRedirect(f"{request.path}?{query.urlencode()}")
