"""Does whoever decides about visits hear of them, in their language, and of no more?"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from sabha.config.messaging import MailServer, Messaging
from sabha.database.body import BodyRef
from sabha.database.work import control_work
from sabha.identity.actor import acting_as
from sabha.identity.models import User
from sabha.notifications.models import Message
from tenants.visits.clock import visits_settle
from tenants.visits.models import SupportVisit, VisitAct, VisitStep
from tenants.visits.services import visit_ask, visit_end, visit_refuse, visit_revoke
from tenants.visits.steps import steps_tell
from tests.people import staff_make
from tests.tenants.visits.visitors import (
    LOOKING,
    REASON,
    acting_in,
    actor_of,
    officer_of,
    support_make,
    time_pass,
    visit_asked,
    visit_begun,
)

PHONE = "+919847012345"


class PowerCutError(Exception):
    """The machine stopped in the middle."""


@pytest.fixture(autouse=True)
def _everything_is_carried(database: object, settings: Settings) -> None:
    settings.MESSAGING = Messaging(is_demo=True)


@pytest.fixture
def officer(body_a: BodyRef) -> User:
    return officer_of(body_a)


def told() -> list[Message]:
    return list(Message.objects.order_by("id"))


def purposes() -> list[str]:
    return [message.purpose for message in told()]


def test_who_decides_hears_who_asks_why_for_how_long_and_where_to_answer(
    body_a: BodyRef, officer: User
) -> None:
    User.objects.filter(id=officer.id).update(language="en")
    user = support_make()

    visit_asked(user, body_a)

    (message,) = told()
    assert (message.purpose, message.channel) == ("visit-asked", "email")
    assert (message.recipient, message.language) == (officer.email, "en")
    assert message.body_id == body_a.id
    assert message.subject == "Support asks to enter your office"
    assert f"{user.name_en} of Sabha's support team" in message.text
    assert f"for 2 h (look only): {REASON}" in message.text
    assert message.text.endswith("/office/visits")


def test_each_reads_it_in_their_language_and_on_every_way_that_reaches_them(
    body_a: BodyRef, officer: User
) -> None:
    User.objects.filter(id=officer.id).update(phone=PHONE)

    visit_asked(support_make(), body_a)

    letter, text = sorted(told(), key=lambda message: message.channel)
    assert (letter.channel, text.channel, text.recipient) == ("email", "sms", PHONE)
    assert (text.language, text.subject) == ("ml", "")
    assert "അനുമതി ചോദിക്കുന്നു" in text.text
    assert "asks" not in text.text


def test_nobody_else_in_the_office_is_written_to(body_a: BodyRef, body_b: BodyRef) -> None:
    staff_make(body_a, "head_clerk")
    officer_of(body_b)

    visit_asked(support_make(), body_a)

    assert told() == []


def test_whoever_is_stopped_is_not_written_to(body_a: BodyRef, officer: User) -> None:
    User.objects.filter(id=officer.id).update(is_active=False)

    visit_asked(support_make(), body_a)

    assert told() == []


def test_numbers_and_addresses_in_the_reason_stay_here(body_a: BodyRef, officer: User) -> None:
    reason = "Call 98470 12345 or rani@example.org:\nthe register of ward 4 is slow."

    with acting_as(actor_of(support_make())):
        visit_ask(body_id=body_a.id, reason=reason, scope=LOOKING)

    (message,) = told()
    assert "98470" not in message.text
    assert "rani@" not in message.text
    assert "the register of ward 4 is slow." in message.text


def test_what_nobody_carries_is_not_written(
    body_a: BodyRef, officer: User, settings: Settings
) -> None:
    User.objects.filter(id=officer.id).update(phone=PHONE)
    settings.MESSAGING = Messaging(mail=MailServer(host="127.0.0.1", port=1, sender="Sabha"))

    visit_asked(support_make(), body_a)

    assert [message.channel for message in told()] == ["email"]


def test_a_request_that_is_undone_is_told_to_nobody(body_a: BodyRef, officer: User) -> None:
    with suppress(PowerCutError), control_work():
        visit_asked(support_make(), body_a)
        raise PowerCutError

    assert told() == []


def test_the_start_is_told_with_its_end(body_a: BodyRef, officer: User) -> None:
    visit = visit_begun(support_make(), body_a, officer=officer)

    assert purposes() == ["visit-asked", "visit-started"]
    assert visit.ends_at is not None
    until = timezone.localtime(visit.ends_at).strftime("%d/%m/%Y %H:%M")
    assert until in told()[-1].text
    assert told()[-1].text.endswith(f"/office/visits/{visit.id}")


@pytest.mark.parametrize("way", ["end", "revoke", "expire"])
def test_the_end_is_told_with_what_was_done(body_a: BodyRef, officer: User, way: str) -> None:
    User.objects.filter(id=officer.id).update(language="en")
    visit = visit_begun(support_make(), body_a, officer=officer)
    for method, status in (("GET", 200), ("GET", 403), ("POST", 201), ("POST", 409)):
        VisitAct.objects.create(visit=visit, method=method, route="r", permission="", status=status)

    if way == "end":
        visit_end(visit_id=visit.id, user_id=visit.user_id)
    elif way == "revoke":
        with acting_in(body_a, officer):
            visit_revoke(visit_id=visit.id, body_id=body_a.id)
    else:
        time_pass(visit, hours=3)
        visits_settle()

    assert purposes()[2:] == ["visit-over"]
    assert "Acts: 4, changes among them: 1." in told()[-1].text


def test_a_refusal_needs_no_message(body_a: BodyRef, officer: User) -> None:
    visit = visit_asked(support_make(), body_a)

    with acting_in(body_a, officer):
        visit_refuse(visit_id=visit.id, body_id=body_a.id, reason="Not today.")

    assert purposes() == ["visit-asked"]


def test_told_late_only_how_it_stands_is_told_and_once(body_a: BodyRef, officer: User) -> None:
    visit = visit_begun(support_make(), body_a, officer=officer)
    Message.objects.all().delete()
    hour_ago = timezone.now() - timedelta(hours=1)
    VisitStep.objects.filter(visit=visit).update(told_at=None, at=hour_ago)
    SupportVisit.objects.filter(id=visit.id).update(recorded_at=None)

    for _ in range(2):
        steps_tell(visit_id=visit.id)

    assert purposes() == ["visit-started"]
