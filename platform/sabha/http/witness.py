"""How are acts written down that a request asked for and did not carry through?

Work that is rolled back takes its own entries with it, so they are written again afterwards, in a
transaction of their own, with the problem that they met. Each kind of host has its own record.
"""

from __future__ import annotations

import logging
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import Error
from django.http.response import HttpResponseBase

from sabha.audit.unfinished import ActRecord, Unfinished
from sabha.http.reads import record_id
from sabha.http.request import is_safe
from sabha.identity.actor import acting_as

if TYPE_CHECKING:
    from sabha.http.views import PlatformView

REFUSED, FORBIDDEN, CONFLICT, BROKEN = 400, 403, 409, 500
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
    def status(self) -> int:
        """The status of the answer."""
        return BROKEN if self.reply is None else self.reply.status_code

    @property
    def problem(self) -> str:
        """The code of the refusal."""
        data = getattr(self.reply, "data", None)
        return str(data.get("code", FAULT)) if isinstance(data, dict) else FAULT


def console_acts() -> ActRecord:
    """Return the record of the console's acts, which lives in an app that settings name."""
    record: ActRecord = pkgutil.resolve_name(settings.CONSOLE_ACTS)
    return record


@contextmanager
def unfinished_recorded(view: PlatformView, record: ActRecord) -> Iterator[Answered]:
    """Watch over one request; when it is not carried through, write down what it tried."""
    answered = Answered()
    with record.watching() as entries:
        try:
            yield answered
        finally:
            if answered.status >= REFUSED:
                _write(view, record, answered, entries)


def _write(view: PlatformView, record: ActRecord, answered: Answered, entries: list[Any]) -> None:
    try:
        if entries:
            record.undone_record(entries=entries, problem=answered.problem)
        elif view.actor is not None and _is_refusal(view, record, answered):
            with acting_as(view.actor):
                record.unfinished_record(asked=_asked(view, answered))
    except Error:
        logger.exception("an act that was not carried through could not be written down")


def _is_refusal(view: PlatformView, record: ActRecord, answered: Answered) -> bool:
    """Was somebody with a standing here refused an act, or a look at one record?"""
    if answered.problem in NOT_REFUSALS or not isinstance(view.requirement, str):
        return False
    has_record = record_id(view) is not None
    if is_safe(view.request):
        return has_record and answered.status == FORBIDDEN
    if answered.status == CONFLICT and has_record:
        return True
    return answered.status == FORBIDDEN or answered.status in record.tells_of


def _asked(view: PlatformView, answered: Answered) -> Unfinished:
    action = str(view.requirement)
    return Unfinished(
        action=action,
        subject=view.record or action.rpartition(".")[0],
        subject_id=record_id(view),
        problem=answered.problem,
        is_read=is_safe(view.request),
        is_fault=answered.status >= BROKEN,
    )
