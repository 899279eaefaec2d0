"""Is every act on the control plane written down, and never rewritten?"""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connections

from sabha.database.work import control_work
from sabha.identity.actor import Actor, acting_as
from tenants.journal.models import ControlEntry
from tenants.journal.selectors import entry_list
from tenants.journal.services import console_replies, entry_record
from tenants.journal.timeline import timeline_of
from tests.deployment import Deployment

KEY = "k" * 64


def test_an_act_names_who_what_and_why(database: Deployment) -> None:
    body_id = database.body_a.id
    with acting_as(Actor(kind="state", name="Leela")):
        entry_record(
            action="lifecycle.transition",
            subject="directory.body",
            subject_id=body_id,
            body_id=body_id,
            before={"state": "active"},
            after={"state": "read_only"},
            reason="Audit",
        )

    newest = entry_list(body_id=body_id)[0]
    told = timeline_of(body_id=body_id)[0]

    assert (newest.actor_name, newest.actor_kind, newest.reason) == ("Leela", "state", "Audit")
    assert told.text_en == "State: read-only (Audit)"
    assert "വായിക്കാൻ" in told.text_ml


@pytest.mark.parametrize(
    "statement", ["UPDATE {} SET reason = ''", "DELETE FROM {}", "TRUNCATE {}"]
)
def test_even_the_owner_cannot_rewrite_the_journal(database: Deployment, statement: str) -> None:
    table = ControlEntry._meta.db_table

    with pytest.raises(IntegrityError), connections["owner"].cursor() as cursor:
        cursor.execute(statement.format(table))


def test_a_reply_is_kept_under_its_key(database: Deployment) -> None:
    with control_work():
        assert console_replies.reply_remembered(key=KEY, fingerprint="f") is None
        console_replies.reply_remember(key=KEY, fingerprint="f", status=201, body={"id": 1})

    with control_work():
        kept = console_replies.reply_remembered(key=KEY, fingerprint="f")

    assert kept is not None
    assert (kept.status, kept.body, kept.fingerprint) == (201, {"id": 1}, "f")
