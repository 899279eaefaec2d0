"""How is a visit asked for, let in, refused and ended?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.text import clean_line, normalise
from sabha.database.work import control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import current_actor
from tenants.directory.cache import body_by_id
from tenants.visits.clock import visit_outdate
from tenants.visits.models import SupportVisit
from tenants.visits.rules import narrowing_check, step_refusal
from tenants.visits.scope import scope_parts
from tenants.visits.states import STANDING
from tenants.visits.steps import step_take

VISITED_IN = frozenset({"active", "read_only"})


class BodyNotVisitedError(DomainError):
    """Only bodies that work can be visited."""

    code = "body-not-visited"
    status = 409
    title_en = "This body cannot be visited in its present state."
    title_ml = "ഇപ്പോഴത്തെ നിലയിൽ ഈ സ്ഥാപനം സന്ദർശിക്കാനാവില്ല."


class VisitStandsError(DomainError):
    """The person has asked for, or is on, a visit to this body already."""

    code = "visit-stands-already"
    status = 409
    title_en = "You have a request or an open visit at this body already."
    title_ml = "ഈ സ്ഥാപനത്തിൽ നിങ്ങൾക്ക് ഇപ്പോൾത്തന്നെ ഒരു അപേക്ഷയോ സന്ദർശനമോ ഉണ്ട്."


class ModuleNotThereError(DomainError):
    """A module that the body does not have cannot be visited."""

    code = "visit-module-not-there"
    status = 400
    title_en = "The body does not have: {modules}."
    title_ml = "സ്ഥാപനത്തിൽ ഇല്ലാത്തത്: {modules}."


@dataclass(frozen=True, slots=True)
class Scope:
    """How long, where, and whether also to change: `mode` is "read" or "write"."""

    hours: int
    modules: tuple[str, ...]
    mode: str

    def told(self) -> dict[str, object]:
        """Return the terms as records hold them."""
        return {"hours": self.hours, "modules": sorted(set(self.modules)), "mode": self.mode}


def visit_ask(*, body_id: UUID, reason: str, scope: Scope) -> SupportVisit:
    """Ask a body's office to be let in, in the name of the current actor.

    Raises:
        NotFoundError: there is no such body.
        BodyNotVisitedError, ModuleNotThereError, VisitStandsError: see there.
    """
    user_id = current_actor().user_id
    body = body_by_id(body_id)
    if body is None or user_id is None:
        raise NotFoundError
    _visitable(body, scope)
    now = timezone.now()
    visit = SupportVisit(
        user_id=user_id,
        body_id=body_id,
        reason=normalise(reason).strip(),
        asked_at=now,
        asked_hours=scope.hours,
        asked_modules=sorted(set(scope.modules)),
        asked_mode=scope.mode,
    )
    with control_work():
        mine = SupportVisit.objects.filter(user_id=user_id, body_id=body_id, state__in=STANDING)
        for earlier in mine.select_for_update():
            visit_outdate(visit=earlier, now=now)
        SupportVisit.objects.bulk_create([visit], ignore_conflicts=True)
        if not SupportVisit.objects.filter(id=visit.id).exists():
            raise VisitStandsError
        details = {**scope.told(), "reason": visit.reason}
        step_take(visit=visit, act="ask", at=now, details=details)
    return visit


def visit_accept(*, visit_id: UUID, body_id: UUID, scope: Scope) -> SupportVisit:
    """Let the visitor in from now on, on the terms asked for or narrower ones.

    Nobody enters before the body's own record holds the decision.

    Raises:
        NotFoundError: this body was not asked for such a visit.
        VisitSettledError: it is decided, withdrawn or lapsed.
        ScopeTooWideError: more than was asked.
    """
    with _stepping("accept", visit_id, scope.told(), body_id=body_id) as visit:
        narrowing_check(visit=visit, hours=scope.hours, modules=scope.modules, mode=scope.mode)
        _decided(visit)
        visit.hours, visit.mode = scope.hours, scope.mode
        visit.modules = sorted(set(scope.modules))
        visit.ends_at = timezone.now() + timedelta(hours=scope.hours)
    return visit


def visit_refuse(*, visit_id: UUID, body_id: UUID, reason: str) -> SupportVisit:
    """Say no, and why.

    Raises:
        NotFoundError, VisitSettledError: as for `visit_accept`.
    """
    told = normalise(reason).strip()
    with _stepping("refuse", visit_id, {"reason": told}, body_id=body_id) as visit:
        _decided(visit)
        visit.refusal = told
    return visit


def visit_revoke(*, visit_id: UUID, body_id: UUID) -> SupportVisit:
    """Stop an open visit at once.

    Raises:
        NotFoundError, VisitSettledError: there is none, or it is over.
    """
    with _stepping("revoke", visit_id, {}, body_id=body_id) as visit:
        return visit


def visit_withdraw(*, visit_id: UUID, user_id: UUID) -> SupportVisit:
    """Take back what one asked for oneself.

    Raises:
        NotFoundError, VisitSettledError: there is none, or it is decided.
    """
    with _stepping("withdraw", visit_id, {}, user_id=user_id) as visit:
        return visit


def visit_end(*, visit_id: UUID, user_id: UUID) -> SupportVisit:
    """Leave for good: one's own visit is over.

    Raises:
        NotFoundError, VisitSettledError: there is none, or it is over.
    """
    with _stepping("end", visit_id, {}, user_id=user_id) as visit:
        return visit


def _visitable(body: BodyRef, scope: Scope) -> None:
    if body.state not in VISITED_IN:
        raise BodyNotVisitedError
    strange = set(scope.modules) - {part.slug for part in scope_parts(enabled=body.modules)}
    if strange:
        raise ModuleNotThereError(modules=", ".join(sorted(strange)))


@contextmanager
def _stepping(
    act: str, visit_id: UUID, details: Mapping[str, object], **of: UUID
) -> Iterator[SupportVisit]:
    """Hold the visit, let the caller fill it in, and take the step with it."""
    with control_work():
        visit = SupportVisit.objects.select_for_update().filter(id=visit_id, **of).first()
        if visit is None:
            raise NotFoundError
        now = timezone.now()
        refusal = step_refusal(visit=visit, act=act, now=now)
        if refusal is not None:
            raise refusal
        yield visit
        step_take(visit=visit, act=act, at=now, details=details)


def _decided(visit: SupportVisit) -> None:
    actor = current_actor()
    visit.decided_at = timezone.now()
    visit.decided_by_id = actor.user_id
    visit.decided_by_name = clean_line(actor.name)
    visit.decided_by_designation = actor.designation
