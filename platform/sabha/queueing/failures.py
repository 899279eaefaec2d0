"""How are acts written down of a task that failed, and so left nothing else?"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from celery.exceptions import Retry
from django.db import Error

from sabha.audit.models import AuditEntry
from sabha.audit.services import rolled_back_record
from sabha.audit.witness import acts_witnessed
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import DomainError

FAULT = "fault"

logger = logging.getLogger(__name__)


@contextmanager
def failure_recorded(body: BodyRef) -> Iterator[None]:
    """Watch over a task of `body`; when it fails for good, write down what it tried.

    One that is put off to another attempt has not failed.
    """
    with acts_witnessed() as entries:
        try:
            yield
        except Retry:
            raise
        except DomainError as refusal:
            _write(body, entries, refusal.code)
            raise
        except BaseException:
            _write(body, entries, FAULT)
            raise


def _write(body: BodyRef, entries: list[AuditEntry], problem: str) -> None:
    if not entries:
        return
    try:
        with body_work(body):
            rolled_back_record(entries=entries, problem=problem)
    except Error:
        logger.exception("acts of a failed task could not be written down")
