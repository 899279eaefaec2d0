"""Is every act kept for good, in one chain without gaps?"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import DatabaseError, connections
from pytest_django import DjangoAssertNumQueries

from sabha.audit.models import AuditEntry, AuditLink
from sabha.audit.origin import Origin, coming_from
from sabha.audit.selectors import audit_list, chain_head
from sabha.audit.services import audit_record, chain_verify
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.identity.actor import Actor, acting_as
from sabha.numbering.services import number_next

UNHASH_THE_LINK = (
    "UPDATE audit_auditlink SET hash = 'x' WHERE entry_id = "
    "(SELECT id FROM audit_auditentry WHERE subject_id = '{}')"
)
DROP_THE_LINK = (
    "DELETE FROM audit_auditlink WHERE entry_id = "
    "(SELECT id FROM audit_auditentry WHERE subject_id = '{}')"
)
CUT_THE_END = (
    "DELETE FROM audit_auditlink WHERE sequence = (SELECT max(sequence) FROM audit_auditlink)"
)
CLERK = Actor(
    kind="staff",
    name="ലേഖ",
    name_en="Lekha",
    user_id=UUID("01980000-0000-7000-8000-00000000000a"),
    seat_id=UUID("01980000-0000-7000-8000-00000000000b"),
    designation="ക്ലാർക്ക്",
    designation_en="Clerk",
    acting_for="രാജൻ",
    acting_for_en="Rajan",
)


class Abandoned(Exception):  # noqa: N818 - no fault, only a way out of the block
    """The work is given up."""


def record(body: BodyRef, *, times: int = 1, subject_id: UUID | None = None) -> UUID:
    thing = subject_id or uuid7()
    with body_work(body):
        for turn in range(times):
            audit_record(
                action="test.thing.change",
                subject="test.thing",
                subject_id=thing,
                before={"fee": Decimal("10.50")},
                after={"fee": Decimal("12.00"), "turn": turn},
            )
    return thing


def abandon(body: BodyRef, act: Callable[[], object]) -> None:
    with body_work(body):
        act()
        raise Abandoned


def owner_execute(body: BodyRef, statement: str) -> None:
    """Do what only an intruder with the owner's rights could: change rows past the triggers."""
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(
            f"BEGIN; SET LOCAL session_replication_role = replica;"
            f'SET LOCAL search_path = "{body.schema}"; {statement}; COMMIT'
        )


def test_an_act_is_kept_with_who_in_which_seat_and_from_where(body_a: BodyRef) -> None:
    with acting_as(CLERK), coming_from(Origin(request_id="r-1", address="192.0.2.7")):
        thing = record(body_a)

    with body_work(body_a):
        entry = AuditEntry.objects.get(subject_id=thing)
        assert (entry.actor_kind, entry.actor_id, entry.actor_name) == (
            "staff",
            CLERK.user_id,
            "ലേഖ",
        )
        assert (entry.seat_id, entry.actor_designation) == (CLERK.seat_id, "ക്ലാർക്ക്")
        assert (entry.request_id, entry.address) == ("r-1", "192.0.2.7")
        assert [card.after for card in audit_list(subject="test.thing", subject_id=thing)] == [
            {"fee": "12.00", "turn": 0}
        ]


def test_names_are_kept_in_both_scripts_and_chained(body_a: BodyRef) -> None:
    with acting_as(CLERK):
        thing = record(body_a)

    with body_work(body_a):
        entry = AuditEntry.objects.get(subject_id=thing)
        english = (entry.actor_name_en, entry.actor_designation_en, entry.acting_for_en)
        assert english == ("Lekha", "Clerk", "Rajan")
        assert chain_verify() == []
    owner_execute(body_a, "UPDATE audit_auditentry SET actor_name_en = 'x'")
    with body_work(body_a):
        assert "changed-entry" in {fault.kind for fault in chain_verify()}


def test_acts_of_one_transaction_are_chained_in_their_order(body_a: BodyRef) -> None:
    thing = record(body_a, times=3)

    with body_work(body_a):
        turns = AuditLink.objects.filter(entry__subject_id=thing).values_list(
            "entry__after__turn", flat=True
        )
        assert list(turns) == [0, 1, 2]
        assert chain_verify() == []


def test_a_rolled_back_act_leaves_no_gap(body_a: BodyRef) -> None:
    with body_work(body_a):
        before = chain_head().sequence
    with pytest.raises(Abandoned):
        abandon(body_a, lambda: record(body_a))
    record(body_a)

    with body_work(body_a):
        assert chain_head().sequence == before + 1
        assert chain_verify() == []


def test_many_at_once_make_one_chain(body_a: BodyRef) -> None:
    def act(_: int) -> None:
        try:
            record(body_a, times=3)
        finally:
            connections.close_all()

    with body_work(body_a):
        before = chain_head().sequence
    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(act, range(40)))

    with body_work(body_a):
        assert chain_head().sequence == before + 120
        assert chain_verify() == []


def test_acts_before_and_after_other_locks_do_not_block_each_other(body_a: BodyRef) -> None:
    def act(turn: int) -> None:
        steps: list[Callable[[], object]] = [
            lambda: audit_record(action="test.act", subject="test", subject_id=uuid7()),
            lambda: number_next(series="test.crosswise", year=2026),
        ]
        try:
            with body_work(body_a):
                for step in steps if turn % 2 else steps[::-1]:
                    step()
                    time.sleep(0.005)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(act, range(40)))

    with body_work(body_a):
        assert number_next(series="test.crosswise", year=2026) == 41
        assert chain_verify() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_auditentry SET actor_name = 'x'",
        "DELETE FROM audit_auditentry",
        "TRUNCATE audit_auditentry CASCADE",
        "UPDATE audit_auditlink SET hash = 'x'",
        "DELETE FROM audit_auditlink",
        (
            "INSERT INTO audit_auditlink (sequence, entry_id, prev_hash, hash)"
            " VALUES (99, gen_random_uuid(), 'x', 'x')"
        ),
    ],
)
def test_the_database_refuses_to_change_the_record(body_a: BodyRef, statement: str) -> None:
    record(body_a)

    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        body_work(body_a),
        connections[body_a.alias].cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE audit_auditentry SET actor_name = 'x' WHERE subject_id = '{}'", "changed-entry"),
        ("UPDATE audit_auditentry SET content_hash = 'x' WHERE subject_id = '{}'", "broken-link"),
        (UNHASH_THE_LINK, "broken-link"),
        (DROP_THE_LINK, "gap"),
        (DROP_THE_LINK, "unchained-entry"),
    ],
)
def test_tampering_past_the_triggers_is_found(body_a: BodyRef, statement: str, kind: str) -> None:
    thing = record(body_a)
    record(body_a)

    owner_execute(body_a, statement.format(thing))

    with body_work(body_a):
        assert kind in {fault.kind for fault in chain_verify()}


def test_a_head_kept_elsewhere_shows_that_the_end_was_cut(body_a: BodyRef) -> None:
    record(body_a, times=2)
    with body_work(body_a):
        kept = chain_head()

    owner_execute(body_a, CUT_THE_END)

    with body_work(body_a):
        assert chain_head() != kept


def test_bodies_have_chains_of_their_own(body_a: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_b):
        before = chain_head()
    thing = record(body_a)

    with body_work(body_b):
        assert chain_head() == before
        assert audit_list(subject="test.thing", subject_id=thing) == []


def test_an_act_costs_one_query(
    body_a: BodyRef, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with body_work(body_a), django_assert_num_queries(1, connection=connections[body_a.alias]):
        audit_record(action="test.thing.see", subject="test.thing", subject_id=uuid7())
