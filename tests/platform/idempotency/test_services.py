"""Is a repeated request answered again instead of done again?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connections
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.idempotency.services import (
    KeyReusedError,
    Reply,
    replies_forget,
    reply_remember,
    reply_remembered,
)
from sabha.numbering.services import number_next

CREATED = Reply(status=201, response={"number": 1}, headers={"ETag": '"1"'})
CLERK = uuid7()


class Abandoned(Exception):  # noqa: N818 - no fault, only a way out of the block
    """The work is given up."""


def ask(key: str = "k-1", request_hash: str = "h", actor_id: UUID | None = CLERK) -> Reply | None:
    return reply_remembered(
        key=key, actor_id=actor_id, route="POST /files/", request_hash=request_hash
    )


def answer(reply: Reply = CREATED, actor_id: UUID | None = CLERK) -> None:
    reply_remember(key="k-1", actor_id=actor_id, route="POST /files/", reply=reply)


def abandon(body: BodyRef) -> None:
    with body_work(body):
        ask()
        raise Abandoned


@pytest.mark.parametrize("actor_id", [CLERK, None])
def test_the_first_reply_is_given_again(body_a: BodyRef, actor_id: UUID | None) -> None:
    with body_work(body_a):
        assert ask(actor_id=actor_id) is None
        answer(actor_id=actor_id)

    with body_work(body_a):
        assert ask(actor_id=actor_id) == CREATED


def test_another_request_under_the_same_key_is_refused(body_a: BodyRef) -> None:
    with body_work(body_a):
        ask()
        answer()

    with body_work(body_a), pytest.raises(KeyReusedError):
        ask(request_hash="other")


def test_keys_of_other_persons_and_bodies_are_others(body_a: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_a):
        ask()
        answer()
        assert ask(actor_id=uuid7()) is None
        assert ask(actor_id=None) is None
    with body_work(body_b):
        assert ask() is None


def test_a_request_that_failed_may_be_made_again(body_a: BodyRef) -> None:
    with pytest.raises(Abandoned):
        abandon(body_a)

    with body_work(body_a):
        assert ask() is None


def test_of_many_at_once_one_does_the_work_and_all_get_its_reply(body_a: BodyRef) -> None:
    def request(_: int) -> Reply:
        try:
            with body_work(body_a):
                kept = ask()
                if kept is not None:
                    return kept
                number = number_next(series="test.file", year=2026)
                reply = Reply(status=201, response={"number": number})
                answer(reply)
                return reply
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=8) as pool:
        replies = list(pool.map(request, range(24)))

    assert {reply.response["number"] for reply in replies} == {1}


def test_old_replies_are_forgotten(body_a: BodyRef) -> None:
    with body_work(body_a):
        ask()
        answer()

        assert replies_forget(before=timezone.now() - timedelta(days=1)) == 0
        assert replies_forget(before=timezone.now() + timedelta(days=1)) == 1
        assert ask() is None
