"""Are consents and requests kept as they should, and gone in time?"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

import pytest
from django.utils import timezone

from modules.filing.public import Outcome
from modules.filing.services.decision import file_decide
from modules.privacy.models import Consent, Request
from modules.privacy.public import has_agreed
from modules.privacy.rules.kinds import Kind, RequestState
from modules.privacy.services.consent import consent_give, consent_withdraw, consents_erase
from modules.privacy.services.request import (
    OPEN_AT_ONCE,
    RequestAnsweredError,
    TooManyOpenError,
    request_answer,
    request_follow,
    request_make,
    requests_erase,
)
from sabha.database.body import BodyRef
from sabha.identity.models import User
from tests.modules.filing.office import at_seat
from tests.modules.privacy.conftest import acting_resident


def soon() -> datetime:
    return timezone.now() + timedelta(days=1)


def request_made(body: BodyRef, user: User, kind: Kind = Kind.ERASURE) -> Request:
    with acting_resident(body, user):
        return request_make(kind=kind, text="Please.")


def test_a_consent_holds_until_it_is_taken_back(body_a: BodyRef, resident: User) -> None:
    with acting_resident(body_a, resident):
        assert not has_agreed(user_id=resident.id, purpose="announcements")
        consent_give(purpose="announcements")
        assert has_agreed(user_id=resident.id, purpose="announcements")
        consent_withdraw(purpose="announcements")
        consent_withdraw(purpose="announcements")

        assert not has_agreed(user_id=resident.id, purpose="announcements")
        assert Consent.objects.count() == 1


def test_a_consent_to_an_older_text_is_given_anew(body_a: BodyRef, resident: User) -> None:
    with acting_resident(body_a, resident):
        consent_give(purpose="announcements")
        Consent.objects.update(version=0)
        consent_give(purpose="announcements")

        standing = Consent.objects.get(withdrawn_at=None)
        assert (standing.version, Consent.objects.count()) == (1, 2)


def test_only_consents_taken_back_are_erased(body_a: BodyRef, resident: User) -> None:
    with acting_resident(body_a, resident):
        gone = consent_give(purpose="announcements")
        consent_withdraw(purpose="announcements")
        consent_give(purpose="announcements")

        assert consents_erase(closed_before=soon(), is_dry_run=True) == [gone.id]
        assert consents_erase(closed_before=soon(), is_dry_run=False) == [gone.id]
        assert Consent.objects.count() == 1


def test_a_request_is_answered_once_at_the_seat_that_holds_its_file(
    body_a: BodyRef, resident: User
) -> None:
    made = request_made(body_a, resident)
    with at_seat(body_a, "secretary"):
        answer = partial(
            request_answer, request_id=made.id, outcome=Outcome.REJECTED, answer="The law keeps it."
        )
        done = answer(version=1)
        with pytest.raises(RequestAnsweredError):
            answer(version=2)

    assert (done.state, done.answered_by_name) == (RequestState.REFUSED, "രമ കെ.")


def test_a_request_follows_its_file(body_a: BodyRef, resident: User) -> None:
    made = request_made(body_a, resident)
    with at_seat(body_a, "secretary"):
        file_decide(file_id=made.file_id, outcome=Outcome.APPROVED, reason="Done.")
        for _ in range(2):
            request_follow(file_id=made.file_id)
        made.refresh_from_db()

    assert (made.state, made.answer, made.version) == (RequestState.GRANTED, "Done.", 2)


def test_nobody_floods_the_office(body_a: BodyRef, resident: User) -> None:
    for _ in range(OPEN_AT_ONCE):
        request_made(body_a, resident)

    with pytest.raises(TooManyOpenError):
        request_made(body_a, resident)


def test_only_answered_requests_are_erased(body_a: BodyRef, resident: User) -> None:
    done, waiting = request_made(body_a, resident), request_made(body_a, resident)
    with at_seat(body_a, "secretary"):
        request_answer(request_id=done.id, version=1, outcome=Outcome.APPROVED, answer="Done.")

        assert requests_erase(closed_before=soon(), is_dry_run=True) == [done.id]
        assert requests_erase(closed_before=soon(), is_dry_run=False) == [done.id]
        assert requests_erase(closed_before=soon(), is_dry_run=False) == []
        done.refresh_from_db()
        waiting.refresh_from_db()

    assert (done.name, done.phone, done.text, done.answer) == ("", "", "", "Done.")
    assert waiting.text == "Please."
