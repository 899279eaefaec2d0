"""Is every act of the console told in words, in both languages?"""

from __future__ import annotations

import re

from tenants.journal.models import ControlEntry
from tenants.journal.words import ACTS, action_words, entry_words
from tests.architecture.checkers.tree import ROOT, files

WRITTEN = re.compile(r'(?:action=|_journal\()"([a-z_.]+)"')


def test_every_act_that_is_written_has_words() -> None:
    apps = [
        path for path in files(ROOT, "tenants", suffixes=(".py",)) if "journal" not in path.parts
    ]
    texts = [path.read_text(encoding="utf-8") for path in apps]
    written = {
        action
        for text in texts
        if "journal.services import entry_record" in text
        for action in WRITTEN.findall(text)
    }

    assert len(written) > 10
    assert written - ACTS.keys() == set()


def test_an_act_names_what_it_was_done_to() -> None:
    switched = ControlEntry(action="enablement.enable", after={"module": "filing"})
    stopped = ControlEntry(action="person.deactivate", after={"login": "anas"})

    assert entry_words(switched) == ("Module on: Files", "മൊഡ്യൂൾ ഓൺ: ഫയലുകൾ")
    assert entry_words(stopped).en == "Account stopped: anas"


def test_a_refusal_names_what_was_asked_for() -> None:
    assert action_words("console.body.change").en == "Change a local body"
    assert action_words("no.such.act") == ("no.such.act", "no.such.act")
