"""How does a person come in through the state's own provider?"""

from __future__ import annotations

from urllib.parse import urlencode

from allauth.account.adapter import get_adapter as account_adapter
from allauth.socialaccount.adapter import get_adapter as social_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe
from requests import RequestException

from sabha.http.pages import page_not_found
from tenants.applications.state_provider import StateProviderAdapter

RETURNED = "/sign-in/returned"


@require_safe
def state_sign_in(request: HttpRequest) -> HttpResponse:
    """Send the browser to the state's own provider; it comes back to the sign-in screen.

    `next` is where the person wanted to go: a path, or an address below the base domain.
    """
    if settings.STATE_SIGN_IN is None:
        return page_not_found(request)
    wanted = request.GET.get("next", "/")
    after = wanted if account_adapter().is_safe_url(wanted) else "/"
    back = f"{RETURNED}?{urlencode({'next': after})}"
    try:
        provider = social_adapter().get_provider(request, settings.STATE_SIGN_IN.provider_id)
        provider.oauth2_adapter_class = StateProviderAdapter
        leading: HttpResponse = provider.redirect(
            request, AuthProcess.LOGIN, next_url=back, headless=True
        )
        leading.headers["Cache-Control"] = "no-store"
    except (SocialApp.DoesNotExist, OAuth2Error, RequestException, ValueError, KeyError):
        return HttpResponseRedirect(f"{back}&error=unreachable")
    return leading


@require_safe
def state_sign_in_return(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take the person who comes back from the state's own provider with a code."""
    if settings.STATE_SIGN_IN is None or provider_id != settings.STATE_SIGN_IN.provider_id:
        return page_not_found(request)
    view = OAuth2CallbackView.adapter_view(StateProviderAdapter(request, provider_id))
    reply: HttpResponse = view(request)
    reply.headers["Cache-Control"] = "no-store"
    return reply
