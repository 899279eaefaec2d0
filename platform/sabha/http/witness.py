"""How are acts written down that a request asked for and did not carry through?

Work that is rolled back takes its own entries with it, so they are written again afterwards, in a
transaction of their own, with the problem that they met.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import Error
from django.http.response import HttpResponseBase

from sabha.audit.models import AuditEntry
from sabha.audit.services import refusal_record, rolled_back_record
from sabha.audit.witness import acts_witnessed
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.http.reads import record_id
from sabha.http.request import body_of, is_safe
from sabha.identity.actor import acting_as

if TYPE_CHECKING:
    from sabha.http.views import BodyView

REFUSED = 400
FORBIDDEN, CONFLICT = 403, 409
FAULT = "fault"
# The person has no standing yet, or has to prove it: nothing was refused to a seat.
NOT_REFUSALS = frozenset(
    {"csrf-failed", "not-a-member", "second-factor-required", "reauthentication-required"}
)

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Answered:
    """What the view answered; None while it has not, or when it broke."""

    reply: HttpResponseBase | None = None

    @property
    def is_done(self) -> bool:
        """Was it carried through?"""
        return self.reply is not None and self.reply.status_code < REFUSED

    @property
    def problem(self) -> str:
        """The code of the refusal."""
        data = getattr(self.reply, "data", None)
        return str(data.get("code", FAULT)) if isinstance(data, dict) else FAULT


@contextmanager
def unfinished_recorded(view: BodyView) -> Iterator[Answered]:
    """Watch over one request; when it is not carried through, write down what it tried."""
    answered = Answered()
    with acts_witnessed() as entries:
        try:
            yield answered
        finally:
            if not answered.is_done:
                _write(view, answered, entries)


def _write(view: BodyView, answered: Answered, entries: list[AuditEntry]) -> None:
    body = body_of(view.request)
    if body is None or not (entries or _is_refusal(view, answered)):
        return
    try:
        with body_work(body):
            if entries:
                rolled_back_record(entries=entries, problem=answered.problem)
            else:
                _refusal_write(view, answered, body)
    except Error:
        logger.exception("an act that was not carried through could not be written down")


def _is_refusal(view: BodyView, answered: Answered) -> bool:
    """Was somebody of this office refused an act, or a look at one record?"""
    if view.actor is None or answered.reply is None or answered.problem in NOT_REFUSALS:
        return False
    if not isinstance(view.requirement, str):
        return False
    has_record = record_id(view) is not None
    if is_safe(view.request):
        return has_record and answered.reply.status_code == FORBIDDEN
    if answered.reply.status_code == CONFLICT:
        return has_record
    return answered.reply.status_code == FORBIDDEN


def _refusal_write(view: BodyView, answered: Answered, body: BodyRef) -> None:
    if view.actor is None or not isinstance(view.requirement, str):
        return
    with acting_as(view.actor):
        refusal_record(
            action=view.requirement,
            subject=view.record or view.requirement.rpartition(".")[0],
            subject_id=record_id(view) or body.id,
            problem=answered.problem,
            is_read=is_safe(view.request),
        )
