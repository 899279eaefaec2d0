"""Do the state and support find what was done on the console?"""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.audit.models import Outcome
from sabha.database.body import BodyRef
from sabha.identity.models import User
from tenants.journal.models import ControlEntry
from tests.people import console_client

JOURNAL = "/api/console/journal/"


@pytest.fixture
def acts(body_a: BodyRef) -> list[ControlEntry]:
    """Return three acts: two of one person, one of them refused, and one of nobody's."""
    rani = User.objects.create(login="rani", name_en="Rani", name_ml="റാണി")
    made = [
        ControlEntry(action="directory.draft", body_id=body_a.id, actor_id=rani.id, reason="New"),
        ControlEntry(
            action="console.body.change",
            actor_id=rani.id,
            outcome=Outcome.REFUSED.value,
            problem="not-permitted",
        ),
        ControlEntry(action="fleet.rollout", actor_name="System"),
    ]
    return ControlEntry.objects.bulk_create(made)


def found(client: Client, question: str = "") -> list[dict[str, Any]]:
    """Return the acts that answer a question."""
    response = client.get(f"{JOURNAL}{question}")
    assert response.status_code == 200, response.content
    results: list[dict[str, Any]] = response.json()["results"]
    return results


@pytest.mark.parametrize("role", ["state_admin", "support"])
def test_acts_are_told_newest_first(role: str, acts: list[ControlEntry], body_a: BodyRef) -> None:
    told = {act["id"]: act for act in found(console_client(role))}
    draft, refused, rollout = (told[str(entry.id)] for entry in acts)

    assert list(told)[:3] == [rollout["id"], refused["id"], draft["id"]]
    assert (draft["text_en"], draft["actor_name_ml"]) == ("Entered in the directory", "റാണി")
    assert (draft["body"]["text_en"], draft["reason"]) == (body_a.name_en, "New")
    assert (refused["outcome"], refused["text_en"]) == ("refused", "Change a local body")
    assert refused["problem_en"]
    assert (rollout["actor_name_en"], rollout["body"]) == ("System", None)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("?outcome=refused", {1}),
        ("?action=fleet.rollout&action=directory.draft", {0, 2}),
        ("?actor={rani}", {0, 1}),
        ("?q={body}", {0}),
        ("?q=new", {0}),
        ("?until=2020-01-01", set()),
    ],
)
def test_a_question_narrows_the_journal(
    question: str, expected: set[int], acts: list[ControlEntry], body_a: BodyRef
) -> None:
    asked = question.format(rani=acts[0].actor_id, body=body_a.name_en)

    ids = {act["id"] for act in found(console_client("state_admin"), asked)}

    assert {at for at, entry in enumerate(acts) if str(entry.id) in ids} == expected


def test_a_facet_is_not_narrowed_by_its_own_choice(acts: list[ControlEntry]) -> None:
    response = console_client("state_admin").get(
        f"{JOURNAL}facets/", {"actor": str(acts[0].actor_id), "outcome": "refused"}
    )
    facets = {
        facet: {each["name_en"]: each["count"] for each in counts}
        for facet, counts in response.json().items()
    }

    assert facets["outcome"] == {"Done": 1, "Refused": 1}
    assert facets["action"] == {"Change a local body": 1}
    assert facets["actor"]["Rani"] == 1


def test_words_that_are_no_choice_are_refused() -> None:
    response = console_client("support").get(f"{JOURNAL}?actor=rani&outcome=half")

    assert response.status_code == 400
    assert {error["field"].split(".")[0] for error in response.json()["errors"]} == {
        "actor",
        "outcome",
    }


def test_a_page_takes_as_many_queries_however_long_it_is(acts: list[ControlEntry]) -> None:
    client = console_client("state_admin")
    counts = []
    for limit in (3, 6):
        with CaptureQueriesContext(connections["default"]) as asked:
            assert len(found(client, f"?limit={limit}")) == limit
        counts.append(len(asked))
        ControlEntry.objects.bulk_create(
            ControlEntry(action=act.action, body_id=act.body_id, actor_id=act.actor_id)
            for act in acts
        )

    assert counts[0] == counts[1] == 6
