"""Are all bodies checked, and is each fault told?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.history.services import chain_check_keep, head_keep
from tenants.auditing.commands import audit
from tenants.auditing.verification import UnknownSlugError, chains_verify
from tenants.health.selectors import health_get
from tenants.journal.services import audit_keeper
from tests.platform.audit.tampering import CHANGE, UNLINK, fill, owner_execute, recorded


def keep(body: BodyRef) -> bool:
    with body_work(body, is_read_only=True):
        return head_keep()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(audit, ["verify", *arguments])


def told(*arguments: str) -> Any:
    return json.loads(run("--json", *arguments).output)


def test_every_body_is_checked_and_its_verdict_kept(body_a: BodyRef, body_b: BodyRef) -> None:
    recorded(body_a)
    recorded(body_b)

    found = {verified.body.slug: verified for verified in chains_verify()}

    assert found.keys() == {body_a.slug, body_b.slug}
    assert all(verified.is_whole for verified in found.values())
    check = audit_keeper.check_of(body_id=body_a.id)
    assert (check.fault_count, check.verified_length) == (0, found[body_a.slug].report.length)


def test_a_head_is_kept_once_while_nothing_happens(body_a: BodyRef) -> None:
    recorded(body_a)

    assert [keep(body_a), keep(body_a)] == [True, False]
    recorded(body_a)
    assert keep(body_a)
    assert audit_keeper.check_of(body_id=body_a.id).kept_heads == 2


def test_a_cut_end_is_found_by_the_clock_and_shown(body_a: BodyRef) -> None:
    recorded(body_a, 2)
    keep(body_a)
    owner_execute(body_a, fill(UNLINK))

    with body_work(body_a, is_read_only=True):
        report = chain_check_keep()

    kinds = {fault.kind for fault in report.faults}
    assert kinds == {"cut-end", "unchained-entry"}
    assert audit_keeper.check_of(body_id=body_a.id).fault_count == 2


def test_a_fault_is_bad_on_the_health_board(body_a: BodyRef, body_b: BodyRef) -> None:
    (thing,) = recorded(body_a)
    owner_execute(body_a, fill(CHANGE, thing))

    list(chains_verify())

    first = health_get(body_id=body_a.id).findings[0]
    assert (first.level, first.words.text_en) == (
        "bad",
        "The record of acts does not hold: 1 faults.",
    )
    assert health_get(body_id=body_b.id).findings[0].level != "bad"


def test_the_command_says_where_and_exits_with_one(body_a: BodyRef, body_b: BodyRef) -> None:
    (thing,) = recorded(body_a)
    assert run().exit_code == 0

    owner_execute(body_a, fill(CHANGE, thing))

    result = run()
    assert result.exit_code == 1
    assert "What it says was changed after it was written" in result.output
    assert f"{body_b.slug}: " in result.output
    report = told("--body", body_a.slug)
    assert (report["bodies"], report["whole"]) == (1, 0)
    (fault,) = report["results"][0]["faults"]
    assert (fault["kind"], fault["action"]) == ("changed-entry", "test.thing.change")
    assert run("--body", body_b.slug).exit_code == 0


def test_an_unknown_slug_is_refused(body_a: BodyRef) -> None:
    with pytest.raises(UnknownSlugError):
        list(chains_verify(slugs=["nobody"]))
