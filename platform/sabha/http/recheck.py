"""Does the person still have the standing with which an act was begun, now that it is to stand?

Somebody may have been relieved, signed out or shown the door while the act was under way. The
settings name who answers: `STANDING_RECHECK` for members, `VISIT_RECHECK` for visitors,
`CONSOLE_RECHECK` for whoever works for the state.
"""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING, Any, Literal

from django.conf import settings
from rest_framework.exceptions import NotAuthenticated

from sabha.permissions.guard import NotAMemberError
from sabha.permissions.visiting import VisitEndedError

if TYPE_CHECKING:
    from sabha.http.views import BodyView, ConsoleView, PlatformView

Verdict = Literal["stands", "signed-out", "no-standing"]


def standing_recheck(view: BodyView) -> None:
    """Let the work commit only while the actor's standing and session are there; one query.

    A resident acts on what is their own, without any standing.

    Raises:
        NotAuthenticated: the session has been ended.
        NotAMemberError, VisitEndedError: the membership, or the visit, has been ended.
    """
    actor = view.actor
    if actor is None or actor.user_id is None or actor.kind == "citizen":
        return
    answers: str = settings.STANDING_RECHECK
    if actor.visit_id is not None:
        answers = getattr(settings, "VISIT_RECHECK", "")
    if not answers:
        return
    verdict: Verdict = pkgutil.resolve_name(answers)(
        user_id=actor.user_id,
        body_id=view.body.id,
        visit_id=actor.visit_id,
        session_key=_session_key(view),
    )
    if verdict == "signed-out":
        raise NotAuthenticated
    if verdict == "no-standing":
        raise NotAMemberError if actor.visit_id is None else VisitEndedError


def console_recheck(view: ConsoleView) -> None:
    """Let the act commit only while the actor has the same role, and the session; one query.

    Raises:
        NotAuthenticated: the session has been ended.
        NotAMemberError: the role has been taken away or changed.
    """
    actor = view.actor
    if actor is None or actor.user_id is None:
        return
    verdict: Verdict = pkgutil.resolve_name(settings.CONSOLE_RECHECK)(
        user_id=actor.user_id, role=actor.designation, session_key=_session_key(view)
    )
    if verdict == "signed-out":
        raise NotAuthenticated
    if verdict == "no-standing":
        raise NotAMemberError


def _session_key(view: PlatformView) -> str | None:
    session: Any = getattr(view.request, "session", None)
    return session.session_key if session else None
