"""Has the person proved themselves as much as this place, and this act, demands?"""

from __future__ import annotations

import pkgutil
from typing import Any

from django.conf import settings

from sabha.errors import DomainError
from sabha.identity.sessions import is_second_factor_passed, was_proved_lately


class SecondFactorRequiredError(DomainError):
    """A password alone does not open this place; a second factor has to be passed or set up."""

    code = "second-factor-required"
    status = 403
    title_en = "A second factor is needed here. Set it up, or confirm it, to go on."
    title_ml = "ഇവിടെ രണ്ടാം ഘട്ട പരിശോധന വേണം. അത് സജ്ജമാക്കുകയോ സ്ഥിരീകരിക്കുകയോ ചെയ്ത് തുടരുക."


class ReauthenticationRequiredError(DomainError):
    """The act is grave enough to ask who is at the keyboard; the last proof is too old."""

    code = "reauthentication-required"
    status = 403
    title_en = "Confirm that it is you before this is done."
    title_ml = "ഇത് ചെയ്യുന്നതിന് മുമ്പ് നിങ്ങൾ തന്നെയെന്ന് സ്ഥിരീകരിക്കുക."


def is_second_factor_lacking(request: Any) -> bool:
    """Does policy demand a second factor of this person here, and is it not passed?

    Costs no query for a session that passed one: the policy is asked of the others only.
    """
    if is_second_factor_passed(request):
        return False
    policy = pkgutil.resolve_name(settings.SECOND_FACTOR_POLICY)
    place = getattr(request, "place", "unknown")
    body = getattr(request, "body_ref", None)
    return bool(policy(user_id=request.user.id, place=place, body=body))


def second_factor_check(request: Any) -> None:
    """Refuse a person who has yet to pass the second factor that this place demands.

    Raises:
        SecondFactorRequiredError: policy demands it.
    """
    if is_second_factor_lacking(request):
        raise SecondFactorRequiredError


def step_up_check(request: Any) -> None:
    """Refuse a person whose last proof is older than ten minutes.

    Raises:
        ReauthenticationRequiredError: it is, or the session has none.
    """
    if not was_proved_lately(request):
        raise ReauthenticationRequiredError
