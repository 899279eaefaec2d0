"""Can somebody without a phone sign in, and only with what the officer gave out?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from sabha.audit.models import AuditEntry
from sabha.citizens.models import SignInCode
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.models import User
from sabha.notifications.models import ShownMessage
from tests.platform.citizens.browsers import OTHER_PHONE, PHONE, Browser, deliver_all

Make = Callable[..., Browser]
Staff = Callable[..., Client]
SEEN = "Ration card 1450067890"


def issue(client: Client, **given: str) -> Any:
    wanted = {"recipient": PHONE, "name_en": "Amina Beevi", "name_ml": "ആമിന ബീവി", "seen": SEEN}
    return client.post("/api/office/codes/", {**wanted, **given}, content_type="application/json")


def test_an_officer_who_saw_a_paper_gives_out_a_code(
    browser: Make, staff_client: Staff, body_a: BodyRef
) -> None:
    slip = issue(staff_client(body_a, "front_office"))
    used = browser(body_a).post("codes/counter/", {"recipient": PHONE, "code": slip.json()["code"]})

    assert slip.status_code == 201, slip.json()
    assert slip.headers["Cache-Control"] == "no-store"
    assert len(slip.json()["code"].replace("-", "")) == 12
    assert used.status_code == 200
    assert used.json()["user"]["name_ml"] == "ആമിന ബീവി"
    assert User.objects.get(phone=PHONE).kind == "citizen"


def test_the_act_is_in_the_bodys_record_without_the_number(
    staff_client: Staff, body_a: BodyRef
) -> None:
    issue(staff_client(body_a, "front_office"))

    with body_work(body_a):
        entry = AuditEntry.objects.get(action="office.code.issue")

    assert entry.after == {"recipient": "+91 ••••• •2345", "seen": SEEN}
    assert entry.actor_kind == "staff"


def test_the_owner_of_the_number_is_told(staff_client: Staff, body_a: BodyRef) -> None:
    code = issue(staff_client(body_a, "front_office")).json()["code"]

    deliver_all()

    told = ShownMessage.objects.get()
    assert (told.recipient, told.purpose) == (PHONE, "counter-code-notice")
    assert body_a.name_ml in told.text
    assert code not in told.text


def test_a_person_without_any_phone_gets_a_login_that_the_next_slip_is_made_for(
    browser: Make, staff_client: Staff, body_a: BodyRef
) -> None:
    officer = staff_client(body_a, "front_office")
    first = issue(officer, recipient="").json()
    signed_in = browser(body_a).post("codes/counter/", {"code": first["code"]}).json()

    second = issue(officer, recipient=first["login"].upper()).json()
    again = browser(body_a).post("codes/counter/", {"code": second["code"].lower()}).json()

    assert first["login"].startswith("c-")
    assert again["user"]["id"] == signed_in["user"]["id"]
    assert not ShownMessage.objects.exists()


def test_a_slip_for_nobody_known_is_refused(staff_client: Staff, body_a: BodyRef) -> None:
    reply = issue(staff_client(body_a, "front_office"), recipient="c-zzzzzzzz")

    assert (reply.status_code, reply.json()["code"]) == (404, "person-unknown")


def test_a_slip_works_once(browser: Make, staff_client: Staff, body_a: BodyRef) -> None:
    code = issue(staff_client(body_a, "front_office")).json()["code"]
    browser().post("codes/counter/", {"recipient": PHONE, "code": code})

    again = browser().post("codes/counter/", {"recipient": PHONE, "code": code})

    assert (again.status_code, again.json()["code"]) == (409, "code-used")


def test_a_slip_is_good_for_seven_days(browser: Make, staff_client: Staff, body_a: BodyRef) -> None:
    officer = staff_client(body_a, "front_office")
    code = issue(officer).json()["code"]

    with time_machine.travel(timezone.now() + timedelta(days=7, seconds=1)):
        late = browser().post("codes/counter/", {"recipient": PHONE, "code": code})

    assert (late.status_code, late.json()["code"]) == (410, "code-expired")


def test_a_slip_that_was_found_is_no_use_without_its_number(
    browser: Make, staff_client: Staff, body_a: BodyRef
) -> None:
    code = issue(staff_client(body_a, "front_office")).json()["code"]
    finder = browser()
    tries = [
        finder.post("codes/counter/", {"recipient": OTHER_PHONE, "code": code}) for _ in range(5)
    ]

    owner = browser().post("codes/counter/", {"recipient": PHONE, "code": code})

    assert [reply.json()["code"] for reply in tries] == ["code-wrong"] * 5
    assert owner.json()["code"] == "code-expired"


def test_guessing_slips_stops_the_address_alone(browser: Make) -> None:
    guesser = browser(address="10.6.6.6")
    guess = {"recipient": PHONE, "code": "ABCD-EFGH-JKLM"}

    statuses = [guesser.post("codes/counter/", guess).status_code for _ in range(31)]
    elsewhere = browser(address="10.6.6.7").post("codes/counter/", guess)

    assert (statuses[:30], statuses[30]) == ([400] * 30, 429)
    assert elsewhere.status_code == 400


@pytest.mark.parametrize("missing", ["seen", "names"])
def test_a_slip_wants_a_paper_and_a_name(
    staff_client: Staff, body_a: BodyRef, missing: str
) -> None:
    given = {"seen": ""} if missing == "seen" else {"name_en": "", "name_ml": " "}

    reply = issue(staff_client(body_a, "front_office"), **given)

    assert reply.status_code == 400
    assert not SignInCode.objects.exists()


def test_who_may_not_give_out_codes_does_not(
    staff_client: Staff, anonymous_client: Callable[..., Client], body_a: BodyRef, body_b: BodyRef
) -> None:
    clerk = issue(staff_client(body_a, "section_clerk"))
    stranger = issue(staff_client(body_b, "front_office", at=body_a))
    nobody = issue(anonymous_client(body_a))

    assert clerk.json()["code"] == "not-permitted"
    assert stranger.json()["code"] == "not-a-member"
    assert nobody.status_code == 401
