"""Can only the owner of an account prove to be its owner?"""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.errors import InvalidInputError
from sabha.identity.factors import factors_get
from sabha.identity.login import LoginMalformedError
from sabha.identity.models import SecurityEntry, SignInFailure, User
from sabha.identity.reset_links import ResetLinks
from sabha.identity.security import security_record
from sabha.identity.services import (
    ADDRESS,
    PAIR,
    LoginFailedError,
    LoginTakenError,
    password_reset_begin,
    password_set,
    sign_in_check,
    totp_give,
    user_create,
    user_deactivate,
    user_reactivate,
)
from sabha.identity.throttle import TooManyAttemptsError

WORD = "Kadalundi-river-1957"
HERE, THERE = "10.0.0.1", "10.0.0.2"

pytestmark = pytest.mark.usefixtures("database")


def _make(login: str = "Anitha.K@Example.org") -> User:
    return user_create(login=login, password=WORD, name_en="Anitha K")


def test_a_login_is_found_however_it_was_typed() -> None:
    user = _make()

    assert user.login == "anitha.k@example.org"
    assert sign_in_check(login="ＡNITHA.K@example.ORG ", password=WORD, address=HERE) == user


def test_a_password_is_kept_as_argon2() -> None:
    assert _make().password.startswith("argon2$argon2id$")


def test_a_login_belongs_to_one_person() -> None:
    _make()

    with pytest.raises(LoginTakenError):
        _make("ANITHA.K@EXAMPLE.ORG")


@pytest.mark.parametrize("login", ["аnitha@example.org", "ab", "x" * 151, "a b c", "<script>"])
def test_a_login_that_could_be_taken_for_another_is_refused(login: str) -> None:
    with pytest.raises(LoginMalformedError):
        _make(login)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password_too_short"),
        ("password123", "password_too_common"),
        ("8271946350", "password_entirely_numeric"),
        ("anitha.k@example", "password_too_similar"),
    ],
)
def test_a_weak_password_is_refused(password: str, code: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        user_create(login="anitha.k@example.org", password=password, name_en="Anitha K")

    assert code in [error["code"] for error in refused.value.errors]


def test_an_account_that_is_closed_reads_like_a_wrong_password() -> None:
    user = _make()
    User.objects.filter(id=user.id).update(is_active=False)

    with pytest.raises(LoginFailedError):
        sign_in_check(login=user.login, password=WORD, address=HERE)


def test_ten_failures_close_the_pair_of_address_and_login() -> None:
    user = _make()
    for _ in range(PAIR.count):
        with pytest.raises(LoginFailedError):
            sign_in_check(login=user.login, password="wrong", address=HERE)

    with pytest.raises(TooManyAttemptsError):
        sign_in_check(login=user.login, password=WORD, address=HERE)


def test_nobody_is_locked_out_from_elsewhere() -> None:
    user = _make()
    for _ in range(PAIR.count):
        with pytest.raises(LoginFailedError):
            sign_in_check(login=user.login, password="wrong", address=HERE)

    assert sign_in_check(login=user.login, password=WORD, address=THERE) == user


def test_the_pair_opens_again_after_a_quarter_of_an_hour() -> None:
    user = _make()
    for _ in range(PAIR.count):
        with pytest.raises(LoginFailedError):
            sign_in_check(login=user.login, password="wrong", address=HERE)

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert sign_in_check(login=user.login, password=WORD, address=HERE) == user


def test_success_forgets_the_failures() -> None:
    user = _make()
    with pytest.raises(LoginFailedError):
        sign_in_check(login=user.login, password="wrong", address=HERE)

    sign_in_check(login=user.login, password=WORD, address=HERE)

    pair = PAIR.counter(HERE, user.login)
    assert not SignInFailure.objects.filter(pair=pair.key).exists()


def test_failures_keep_neither_login_nor_address_in_clear() -> None:
    with pytest.raises(LoginFailedError):
        sign_in_check(login="nobody@example.org", password="wrong", address=HERE)

    kept = {failure.pair for failure in SignInFailure.objects.all()}
    assert kept == {PAIR.counter(HERE, "nobody@example.org").key, ADDRESS.counter(HERE).key}
    assert {len(pair) for pair in kept} == {64}


def test_a_new_password_is_the_only_one(body_a: BodyRef) -> None:
    user = _make()

    password_set(user_id=user.id, password="Chaliyar-valley-2004")

    with pytest.raises(LoginFailedError):
        sign_in_check(login=user.login, password=WORD, address=HERE)
    assert sign_in_check(login=user.login, password="Chaliyar-valley-2004", address=HERE) == user


def test_a_flood_from_an_office_leaves_those_who_work_there_free() -> None:
    known, stranger = _make(), _make("stranger@example.org")
    kind = SecurityEntry.Kind.SIGNED_IN
    security_record(kind=kind, user_id=known.id, address=HERE)
    SignInFailure.objects.create(
        pair=ADDRESS.counter(HERE).key, count=ADDRESS.count, began_at=timezone.now()
    )

    with pytest.raises(TooManyAttemptsError):
        sign_in_check(login=stranger.login, password=WORD, address=HERE)
    assert sign_in_check(login=known.login, password=WORD, address=HERE) == known


def test_a_closed_account_opens_again_with_what_it_had() -> None:
    user = _make()
    totp_give(user_id=user.id, secret="JBSWY3DPEHPK3PXP")

    user_deactivate(user_id=user.id)
    with pytest.raises(LoginFailedError):
        sign_in_check(login=user.login, password=WORD, address=HERE)
    user_reactivate(user_id=user.id)

    assert sign_in_check(login=user.login, password=WORD, address=HERE) == user
    assert factors_get(user_id=user.id).enrolled == ("totp",)


def test_a_password_that_was_taken_away_opens_nothing_and_can_be_chosen_anew() -> None:
    user = _make()

    key = password_reset_begin(user_id=user.id)

    with pytest.raises(LoginFailedError):
        sign_in_check(login=user.login, password=WORD, address=HERE)
    user.refresh_from_db()
    assert ResetLinks().check_token(user, key.partition("-")[2])
    password_set(user_id=user.id, password="Chaliyar-valley-2004")
    user.refresh_from_db()
    assert not ResetLinks().check_token(user, key.partition("-")[2])
