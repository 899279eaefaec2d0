"""Is every way of changing the record found, and is it said where?"""

from __future__ import annotations

from uuid import UUID

import pytest

from sabha.audit.canonical import content_hash
from sabha.audit.chain import MOST_FAULTS, ChainReport, chain_check
from sabha.audit.models import AuditEntry, AuditLink
from sabha.audit.selectors import chain_head
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from tests.platform.audit.tampering import (
    CHANGE,
    CUT,
    EMPTY,
    FORGE,
    INSERT,
    RECHAIN,
    REHASH,
    REMOVE,
    SWAP,
    UNDO,
    fill,
    owner_execute,
    recorded,
)

Things = list[UUID]


def check(body: BodyRef, kept: dict[int, str] | None = None) -> ChainReport:
    with body_work(body, is_read_only=True):
        return chain_check(kept=kept)


def sequences(body: BodyRef, things: Things) -> list[int]:
    with body_work(body, is_read_only=True):
        places = AuditLink.objects.values_list("entry__subject_id", "sequence")
        found = dict(places)
        return [found[thing] for thing in things]


@pytest.mark.parametrize(
    ("tampering", "expected"),
    [
        (CHANGE, {("changed-entry", 0)}),
        (UNDO, {("changed-entry", 0)}),
        (REHASH, {("changed-entry", 0), ("broken-link", 0)}),
        (EMPTY, {("missing-entry", 0)}),
        (REMOVE, {("gap", 1)}),
        (SWAP, {("broken-link", 0), ("broken-link", 1)}),
        (INSERT, {("unchained-entry", None)}),
    ],
)
def test_tampering_is_found_where_it_was_done(
    body_a: BodyRef, tampering: str, expected: set[tuple[str, int | None]]
) -> None:
    _, *things = recorded(body_a, 3)
    places = sequences(body_a, things)
    assert check(body_a).faults == []

    owner_execute(body_a, fill(tampering, *things))

    report = check(body_a)
    found = {(fault.kind, fault.sequence) for fault in report.faults}
    assert found == {(kind, at if at is None else places[at]) for kind, at in expected}
    assert report.fault_count == len(expected)


def test_a_fault_says_which_entry_when_and_what(body_a: BodyRef) -> None:
    things = recorded(body_a, 2)

    owner_execute(body_a, fill(CHANGE, things[1]))

    (fault,) = check(body_a).faults
    with body_work(body_a):
        entry = AuditEntry.objects.get(subject_id=things[1])
    assert (fault.entry_id, fault.recorded_at) == (entry.id, entry.recorded_at)
    assert fault.action == "test.thing.change"


def test_a_cut_end_shows_against_a_kept_head_alone(body_a: BodyRef) -> None:
    recorded(body_a, 3)
    with body_work(body_a):
        head = chain_head()

    owner_execute(body_a, fill(CUT))

    assert check(body_a).faults == []
    (fault,) = check(body_a, {head.sequence: head.hash}).faults
    assert (fault.kind, fault.sequence) == ("cut-end", head.sequence)


def test_a_record_written_anew_shows_against_a_kept_head_alone(body_a: BodyRef) -> None:
    things = recorded(body_a, 3)
    with body_work(body_a):
        head = chain_head()
        entry = AuditEntry.objects.get(subject_id=things[0])
    entry.actor_name = "x"
    forged = FORGE.format(id=entry.id, hash=content_hash(entry))

    owner_execute(body_a, forged + RECHAIN)

    assert check(body_a).faults == []
    (fault,) = check(body_a, {head.sequence: head.hash}).faults
    assert (fault.kind, fault.sequence) == ("rewritten", head.sequence)


def test_heads_that_stand_say_nothing(body_a: BodyRef) -> None:
    heads = {}
    for _ in range(3):
        recorded(body_a)
        with body_work(body_a):
            head = chain_head()
        heads[head.sequence] = head.hash

    assert check(body_a, heads).faults == []


def test_only_the_first_faults_are_kept_and_all_are_counted(body_a: BodyRef) -> None:
    recorded(body_a, MOST_FAULTS + 5)

    owner_execute(body_a, "UPDATE audit_auditentry SET actor_name = 'x'")

    report = check(body_a)
    assert len(report.faults) == MOST_FAULTS
    assert report.fault_count >= MOST_FAULTS + 5
