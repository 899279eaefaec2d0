"""Does the body asked for have the module below whose address the request goes?"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from sabha.errors import DomainError
from sabha.http.problems import refusal_reply
from sabha.http.request import body_of, place_of
from sabha.modularity.registry import manifests

PREFIX = "/api/modules/"


class ModuleDisabledError(DomainError):
    """The local body does not have the module, or has it switched off."""

    code = "module-disabled"
    status = 404
    title_en = "This local body does not use this module."
    title_ml = "ഈ സ്ഥാപനത്തിൽ ഈ മൊഡ്യൂൾ ഉപയോഗത്തിലില്ല."


class ModuleDoorMiddleware:
    """Stand before every route of every module, known or not.

    A module that is off answers alike for routes that it has and for those it has not.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse what goes to a module that the body does not have."""
        if request.path_info.startswith(PREFIX) and place_of(request) == "body":
            slug = request.path_info.removeprefix(PREFIX).partition("/")[0]
            if not is_module_on(request, slug):
                return refusal_reply(request, ModuleDisabledError(module=slug))
        return self.get_response(request)


def is_module_on(request: HttpRequest, slug: str) -> bool:
    """Does the body have the module enabled, and may a body of its type have it?"""
    body, manifest = body_of(request), manifests().get(slug)
    if body is None or manifest is None:
        return False
    return slug in body.modules and body.type in manifest.body_types
