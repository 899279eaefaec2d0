"""Does what one process keeps reach the others, unreadable to whoever sees the table?"""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from tenants.applications.kept_answers import KeptAnswers
from tenants.applications.models import KeptAnswer

pytestmark = pytest.mark.usefixtures("database")


def kept() -> KeptAnswers:
    """Another process has another instance of it."""
    return KeptAnswers("", {})


def test_what_one_keeps_another_finds_and_forgets() -> None:
    kept().set("code 1", {"sub": "7", "scopes": ["openid"]}, timeout=60)

    found = kept().get("code 1")
    was_there, is_there = kept().delete("code 1"), kept().delete("code 1")

    assert found == {"sub": "7", "scopes": ["openid"]}
    assert (was_there, is_there) == (True, False)
    assert kept().get("code 1", "nothing") == "nothing"


def test_nothing_is_kept_longer_than_was_said() -> None:
    kept().set("code", "x", timeout=60)

    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        assert kept().get("code") is None


def test_a_thing_is_added_once_until_it_ends() -> None:
    added = [kept().add("jti", "seen", timeout=60) for _ in range(2)]

    with time_machine.travel(timezone.now() + timedelta(seconds=61)):
        later = kept().add("jti", "seen", timeout=60)

    assert (added, later) == ([True, False], True)


def test_neither_code_nor_answer_stands_in_the_table() -> None:
    kept().set("the-code", {"sub": "the-person"}, timeout=None)

    row = KeptAnswer.objects.get()

    assert "the-code" not in row.key
    assert "the-person" not in row.value
