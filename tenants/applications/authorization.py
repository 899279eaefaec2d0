"""How does a person let another application know who they are?"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from allauth.idp.oidc.forms import AuthorizationForm
from allauth.idp.oidc.internal.oauthlib.utils import respond_html_error
from allauth.idp.oidc.models import Client
from allauth.idp.oidc.views import AuthorizationView
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from oauthlib.oauth2.rfc6749.errors import InvalidRequestError

from sabha.http.security_headers import POLICY
from sabha.identity.models import User
from sabha.identity.sessions import was_proved_lately
from sabha.permissions.proof import is_second_factor_lacking
from tenants.applications.consents import consent_give
from tenants.applications.notices import allowing_tell
from tenants.applications.own_applications import is_allowed, is_stopped
from tenants.applications.scopes import SCOPES

SIGN_IN = "/sign-in"
PROOF_LACKING = "The request carries no PKCE challenge of method S256."


class Authorization(AuthorizationView):
    """The question whether an application may know who one is."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask the person, once all that this deployment demands of them is proved.

        A request without PKCE is refused: a stolen code is then worth nothing. One that may not
        ask (`prompt=none`) learns of nobody who has not allowed that application before.
        """
        if request.GET.get("code_challenge_method") != "S256":
            return respond_html_error(request, error=InvalidRequestError(PROOF_LACKING))
        if "none" in request.GET.get("prompt", "").split() and not _is_allowed_before(request):
            request.user = AnonymousUser()
        return super().get(request, *args, **kwargs)

    def form_valid(self, form: AuthorizationForm) -> HttpResponse:
        """Keep what the person allows, and send the code."""
        user, client_id = self.request.user, self._request_info["client_id"]
        scopes = form.cleaned_data["scopes"]
        if isinstance(user, User) and consent_give(
            user_id=user.pk, client_id=client_id, scopes=scopes
        ):
            name = Client.objects.get(id=client_id).name
            allowing_tell(request=self.request, user=user, name=name)
        return super().form_valid(form)

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

    def _login_required(self, request: HttpRequest) -> HttpResponse | None:
        """Have a person prove what this deployment demands before they allow anything."""
        if request.user.is_authenticated and is_second_factor_lacking(request):
            back = urlencode({"next": request.get_full_path()})
            return HttpResponseRedirect(f"{SIGN_IN}?{back}")
        return super()._login_required(request)

    def _skip_consent(self) -> HttpResponse:
        """Ask all the same where the person has told the application to stop."""
        user, client_id = self.request.user, self._request_info["client_id"]
        if isinstance(user, User) and is_stopped(user_id=user.pk, client_id=client_id):
            return self.render_to_response(self.get_context_data())
        return super()._skip_consent()

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


def _is_allowed_before(request: HttpRequest) -> bool:
    client_id, scopes = request.GET.get("client_id", ""), request.GET.get("scope", "").split()
    return isinstance(request.user, User) and is_allowed(
        user_id=request.user.pk, client_id=client_id, scopes=scopes
    )
