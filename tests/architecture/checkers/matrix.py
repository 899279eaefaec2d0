"""Who may reach a handler, and did the reply agree?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sabha.permissions.markers import PUBLIC, SIGNED_IN
from tests.architecture.checkers.routes import Handler

# Any id will do: the guard stands before the record is looked for.
_FILLERS = {"uuid": "0198a7c0-0000-7000-8000-000000000000"}
_PARAMETER = re.compile(r"<(?:(\w+):)?\w+>")
_REFUSALS = frozenset({401, 403})
# A session, and what is held about oneself, are the person's own, with or without a standing.
_OWN_AFFAIRS = ("api/session/", "api/modules/privacy/mine/")


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever calls: `is_member` says whether the person has a standing at this host."""

    name: str
    is_signed_in: bool
    is_member: bool
    permissions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    code: str


ANONYMOUS = Asker("anonymous", is_signed_in=False, is_member=False)
STRANGER = Asker("staff of another body", is_signed_in=True, is_member=False)


def address(handler: Handler) -> str:
    """A path that the route matches."""
    return "/" + _PARAMETER.sub(lambda found: _FILLERS.get(found[1] or "", "x"), handler.path)


def disagreement(handler: Handler, asker: Asker, reply: Reply) -> str | None:
    """What is wrong with the reply, or None."""
    if reply.status >= 500:
        return f"{asker.name}: {handler} broke with {reply.status}"
    expected = expected_code(handler, asker)
    if expected is None:
        is_refused = reply.status in _REFUSALS
        return f"{asker.name}: {handler} refused with {reply.code}" if is_refused else None
    is_told = reply.code in expected or handler.method == "head"
    if reply.status in _REFUSALS and is_told:
        return None
    return f"{asker.name}: {handler} answered {reply.status} {reply.code}".rstrip()


def expected_code(handler: Handler, asker: Asker) -> frozenset[str] | None:
    """The codes of the refusals that are right, or None when the asker may pass."""
    if handler.requirement is PUBLIC:
        return None
    if not asker.is_signed_in:
        return frozenset({"not-authenticated"})
    if handler.requirement is SIGNED_IN and handler.path.startswith(_OWN_AFFAIRS):
        return None
    if not asker.is_member:
        return frozenset({"not-a-member"})
    if handler.requirement is SIGNED_IN or handler.requirement in asker.permissions:
        return None
    return frozenset({"not-permitted"})
