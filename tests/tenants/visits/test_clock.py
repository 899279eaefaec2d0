"""Does the clock close what is over, and make up for what was left untold?"""

from __future__ import annotations

from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from tenants.visits.clock import visits_settle
from tenants.visits.models import SupportVisit
from tenants.visits.selectors import visit_open
from tests.tenants.visits.test_steps import accepted_without_telling
from tests.tenants.visits.visitors import support_make, time_pass, visit_asked, visit_begun


def test_time_shuts_the_door_before_any_job_runs(body_a: BodyRef) -> None:
    user = support_make()
    visit = visit_begun(user, body_a)

    time_pass(visit, hours=2)

    assert visit_open(user_id=user.id, body=body_a) is None
    assert SupportVisit.objects.get(id=visit.id).state == "open"


def test_what_is_over_is_written_down_on_both_sides(body_a: BodyRef) -> None:
    over = visit_begun(support_make(), body_a)
    unanswered = visit_asked(support_make(), body_a)
    waiting = visit_asked(support_make(), body_a)
    time_pass(over, hours=2)
    time_pass(unanswered, days=8)

    assert visits_settle() == 2
    assert visits_settle() == 0

    states = dict(SupportVisit.objects.values_list("id", "state"))
    assert states == {over.id: "expired", unanswered.id: "lapsed", waiting.id: "asked"}
    with body_work(body_a, is_read_only=True):
        last = AuditEntry.objects.filter(action__endswith=".expire").get()
    assert (last.subject_id, last.actor_kind) == (over.id, "system")


def test_a_body_that_was_not_told_is_told_in_the_end(body_a: BodyRef) -> None:
    visit, user_id = accepted_without_telling(body_a)
    assert visits_settle() == 0

    time_pass(visit, minutes=1)

    assert visits_settle() == 1
    assert visit_open(user_id=user_id, body=body_a) is not None
