"""Are the ends of audit chains kept where they cannot be changed?"""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connections

from sabha.audit.chain import ChainFault, ChainReport
from sabha.database.identifiers import uuid7
from sabha.history.watch import Keeper
from tenants.journal.heads import head_faults
from tenants.journal.models import AuditHead
from tenants.journal.services import audit_keeper

KEEPER: Keeper = audit_keeper
FORGE = """
BEGIN; SET LOCAL session_replication_role = replica;
UPDATE journal_audithead SET hash = 'x' WHERE number = {}; COMMIT
"""


@pytest.mark.usefixtures("database")
def test_a_head_is_kept_when_it_has_moved() -> None:
    body = uuid7()

    kept = [
        KEEPER.head_keep(body_id=body, sequence=sequence, link_hash=text)
        for sequence, text in ((5, "a"), (5, "a"), (9, "b"))
    ]

    assert kept == [True, False, True]
    assert KEEPER.heads_of(body_id=body) == {5: "a", 9: "b"}
    assert KEEPER.heads_of(body_id=uuid7()) == {}


@pytest.mark.usefixtures("database")
def test_the_first_head_of_a_place_in_the_chain_counts() -> None:
    body = uuid7()
    for sequence, text in ((5, "a"), (9, "b"), (5, "other")):
        KEEPER.head_keep(body_id=body, sequence=sequence, link_hash=text)

    assert KEEPER.heads_of(body_id=body)[5] == "a"


@pytest.mark.usefixtures("database")
def test_heads_are_chained_in_one_order_and_stay_as_they_are() -> None:
    for body in (uuid7(), uuid7()):
        KEEPER.head_keep(body_id=body, sequence=1, link_hash="a")

    assert list(head_faults()) == []
    with pytest.raises(DatabaseError, match="append-only"):
        AuditHead.objects.update(hash="x")


@pytest.mark.usefixtures("database")
def test_a_head_changed_past_the_trigger_is_found() -> None:
    for number in range(3):
        KEEPER.head_keep(body_id=uuid7(), sequence=number, link_hash="a")
    first = AuditHead.objects.order_by("number").first()
    assert first is not None

    with connections["owner"].cursor() as cursor:
        cursor.execute(FORGE.format(first.number + 1))

    assert list(head_faults()) == [first.number + 1]


@pytest.mark.usefixtures("database")
def test_the_last_check_is_what_is_told() -> None:
    body = uuid7()
    assert KEEPER.check_of(body_id=body).verified_at is None

    report = ChainReport(length=7)
    report.add(ChainFault("gap", 3, uuid7()))
    KEEPER.check_keep(body_id=body, report=report)
    found = KEEPER.check_of(body_id=body)
    assert (found.verified_length, found.fault_count, found.faults[0]["kind"]) == (7, 1, "gap")

    KEEPER.check_keep(body_id=body, report=ChainReport(length=8))
    assert KEEPER.check_of(body_id=body).fault_count == 0
