"""Does what has outlived its time go, and nothing else, and what does the audit say of it?"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

from django.utils import timezone

from modules.filing.manifest import MANIFEST
from modules.filing.models import File
from modules.filing.rules.states import Outcome
from modules.filing.services.decision import file_decide
from modules.filing.services.hold import file_hold
from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.privacy.retention import Rule
from sabha.privacy.selectors import expiry_list
from sabha.privacy.services import retention_apply
from tests.architecture.isolation.rows import rows_of
from tests.modules.filing.office import at_seat, file_made

FILES = next(record for record in MANIFEST.records if record.subject == "filing.file")
NAME, PHONE = "ഖദീജ ബീവി", "9847014399"


def rule(*, source: str = "an order", before: datetime | None = None) -> Rule:
    record = replace(FILES, retention_years=3, retention_source=source)
    return Rule(record, before or timezone.now() + timedelta(days=1))


def test_only_decided_files_that_nothing_holds_go(body_a: BodyRef) -> None:
    with at_seat(body_a):
        gone, held, pending = (file_made(name=NAME, phone=PHONE) for _ in range(3))
        for file in (gone, held):
            file_decide(file_id=file.id, outcome=Outcome.APPROVED)
        file_hold(file_id=held.id, reason="Audit enquiry 4/2026")

        told = expiry_list(rules=[rule()])
        done = retention_apply(rules=[rule()])
        again = retention_apply(rules=[rule()])

        assert [told[0].ids, done[0].ids, again[0].ids] == [(gone.id,), (gone.id,), ()]
        gone.refresh_from_db()
        assert (gone.applicant_name, gone.applicant_phone, gone.applicant_address) == ("", "", "")
        assert NAME not in gone.search_text + gone.subject
        assert gone.erased_at is not None
        assert gone.number_text
        for kept in (held, pending):
            kept.refresh_from_db()
            assert (kept.applicant_name, kept.erased_at) == (NAME, None)


def test_a_dry_run_changes_nothing(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(name=NAME)
        file_decide(file_id=file.id, outcome=Outcome.APPROVED)
    before = rows_of(body_a)

    with at_seat(body_a):
        (expiry,) = expiry_list(rules=[rule()])

    assert expiry.ids == (file.id,)
    assert rows_of(body_a) == before


def test_without_an_order_or_before_its_time_nothing_goes(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(name=NAME)
        file_decide(file_id=file.id, outcome=Outcome.APPROVED)
        early = rule(before=timezone.now() - timedelta(days=1))

        assert [e.ids for e in expiry_list(rules=[rule(source="")])] == [(file.id,)]
        assert [e.ids for e in retention_apply(rules=[rule(source=""), early])] == [(), ()]
        assert [e.ids for e in retention_apply() if e.ids] == []
        assert File.objects.get(pk=file.id).applicant_name == NAME


def test_the_audit_counts_and_names_no_content(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(name=NAME, phone=PHONE)
        file_decide(file_id=file.id, outcome=Outcome.APPROVED)
        retention_apply(rules=[rule()])
        entry = AuditEntry.objects.get(action="privacy.retention.erase")

    assert entry.after == {
        "kind": "filing.file",
        "count": 1,
        "ids": [str(file.id)],
        "source": "an order",
    }
    assert NAME not in json.dumps(entry.after, ensure_ascii=False)
