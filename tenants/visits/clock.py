"""What does the clock do with visits: write down what time has ended, tell what was left untold?

No door waits for it: every request asks for the time itself.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.db import Error
from django.db.models import Q
from django.utils import timezone

from sabha.database.work import control_work
from sabha.identity.actor import SYSTEM, acting_as
from tenants.visits.models import SupportVisit, VisitStep
from tenants.visits.states import ANSWER_WITHIN, STANDING, VisitState
from tenants.visits.steps import step_take, steps_tell

# What was left untold for longer was not left by a request that is still under way.
TELLING_TAKES = timedelta(seconds=30)

logger = logging.getLogger(__name__)


def visits_settle(*, now: datetime | None = None) -> int:
    """Close what is over by the clock, tell bodies what they were not told; return how many."""
    moment = now or timezone.now()
    over = Q(state=VisitState.OPEN, ends_at__lte=moment) | Q(
        state=VisitState.ASKED, asked_at__lte=moment - ANSWER_WITHIN
    )
    closed = SupportVisit.objects.filter(over).values_list("id", flat=True)
    done = sum(_visit_close(visit_id, moment) for visit_id in closed)
    left = VisitStep.objects.filter(told_at=None, at__lte=moment - TELLING_TAKES)
    visits = left.order_by("visit_id").values_list("visit_id", flat=True).distinct()
    return done + sum(_visit_tell(visit_id) for visit_id in visits)


def visit_outdate(*, visit: SupportVisit, now: datetime) -> bool:
    """Write down that time has ended a visit that the caller holds; return whether it has."""
    state = visit.state_at(now)
    if state == visit.state:
        return False
    is_open = state is VisitState.EXPIRED
    at = visit.ends_at if is_open and visit.ends_at else visit.asked_at + ANSWER_WITHIN
    with acting_as(SYSTEM):
        step_take(visit=visit, act="expire" if is_open else "lapse", at=at, details={})
    return True


def _visit_close(visit_id: UUID, now: datetime) -> bool:
    with control_work():
        standing = SupportVisit.objects.filter(id=visit_id, state__in=STANDING)
        visit = standing.select_for_update().first()
        return visit is not None and visit_outdate(visit=visit, now=now)


def _visit_tell(visit_id: UUID) -> int:
    """Tell one body; a cell that is down keeps no other body waiting."""
    try:
        return steps_tell(visit_id=visit_id)
    except Error as error:
        logger.warning("a body was not told of the visit %s: %s", visit_id, error)
        return 0
