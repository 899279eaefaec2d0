"""Does the actor hold what the route demands?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from sabha.errors import DomainError
from sabha.identity.actor import Actor
from sabha.permissions.markers import PUBLIC, SIGNED_IN, Requirement
from sabha.permissions.proof import second_factor_check, step_up_check
from sabha.permissions.visiting import right_lacking

if TYPE_CHECKING:
    from rest_framework.views import APIView


class NotAMemberError(DomainError):
    """The person is signed in, but has no place here."""

    code = "not-a-member"
    status = 403
    title_en = "You are signed in, but you have no seat here."
    title_ml = "നിങ്ങൾ സൈൻ ഇൻ ചെയ്തിട്ടുണ്ട്, പക്ഷേ ഇവിടെ നിങ്ങൾക്ക് സീറ്റില്ല."


class HasPermission(BasePermission):
    """Closed by default: a route without a stated requirement lets nobody in."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Answer for the view's requirement, or say precisely what is missing.

        Raises:
            NotAuthenticated: nobody is signed in.
            NotAMemberError: the person has no standing at this host.
            SecondFactorRequiredError: policy demands one here, and the session has passed none.
            NotPermittedError, OutsideVisitError: the standing lacks the code.
            ReauthenticationRequiredError: the act asks for a proof of the last ten minutes.
        """
        requirement: Requirement = requirement_of(view)
        if requirement is PUBLIC:
            return True
        if not request.user or not request.user.is_authenticated:
            raise NotAuthenticated
        actor: Actor | None = getattr(view, "actor", None)
        if actor is None:
            raise getattr(view, "stranger_refusal", NotAMemberError)()
        if requirement is not SIGNED_IN:
            second_factor_check(request)
            if requirement not in actor.permissions:
                raise right_lacking(actor=actor)
        if action_of(view) in getattr(view, "step_up", ()):
            step_up_check(request)
        return True


def requirement_of(view: Any) -> Requirement:
    """Return what the view demands for the action or method being served.

    Raises:
        MethodNotAllowed: by way of the view, when it has no such handler.
    """
    action = action_of(view)
    if action not in view.permissions:
        view.http_method_not_allowed(view.request)
    requirement: Requirement = view.permissions[action]
    return requirement


def action_of(view: Any) -> str:
    """Return the name of the action (or the method, HEAD being GET) that is being served."""
    method = "get" if view.request.method == "HEAD" else view.request.method.lower()
    action: str = getattr(view, "action", None) or method
    return action
