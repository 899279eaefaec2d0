"""Can everything that is written down be told in words, in both languages?"""

from pathlib import Path

import pytest
from django.urls import get_resolver

from sabha.history.acts import acts_by_code, declaring
from sabha.http.checks import routes
from sabha.http.reads import Reads
from sabha.http.views import BodyView
from tests.architecture.checkers import acts, translations
from tests.architecture.checkers.tree import ROOT, source_files
from tests.architecture.conftest import Plant

# The control plane keeps a journal of its own, in words of its own.
SOURCES = [path for path in source_files(ROOT) if path.relative_to(ROOT).parts[0] != "tenants"]


def readings() -> set[Reads]:
    """What the views of a body say that they show."""
    views = {view for _, view in routes(get_resolver("sabha.config.urls.body").url_patterns)}
    stated = [
        reads
        for view in views
        if issubclass(view, BodyView)
        for reads in view.reads_personal.values()
    ]
    return {Reads(reads) if isinstance(reads, str) else reads for reads in stated}


def test_every_act_that_is_written_down_has_words() -> None:
    missing = {act: str(path) for act, path in acts.acts_recorded(SOURCES).items()}

    assert {act: at for act, at in missing.items() if act not in acts_by_code()} == {}


def test_every_reading_has_words_and_a_kind_of_record() -> None:
    subjects = {record.subject for manifest in declaring() for record in manifest.records}

    assert {reads.act for reads in readings()} - acts_by_code().keys() == set()
    assert {reads.subject for reads in readings()} - subjects == set()


def test_every_act_can_be_read_off_the_code() -> None:
    assert acts.acts_unreadable(ROOT, SOURCES) == []


def test_acts_and_records_are_declared_once_and_in_both_languages() -> None:
    codes = [act.code for manifest in declaring() for act in manifest.acts]
    subjects = [record.subject for manifest in declaring() for record in manifest.records]

    assert len(codes) == len(set(codes))
    assert len(subjects) == len(set(subjects))
    for manifest in declaring():
        assert translations.declared_in_one_language(manifest.acts) == []
        assert translations.declared_in_one_language(manifest.records) == []


@pytest.mark.parametrize(
    ("call", "found"),
    [
        ("audit_record(action='a.b.c')", {"a.b.c"}),
        ("audit_record(action='a.b.c' if x else 'a.b.d')", {"a.b.c", "a.b.d"}),
        ('audit_record(action=f\'a.{"b" if x else "c"}.d\')', {"a.b.d", "a.c.d"}),
        ("VERB = 'a.b.c'\naudit_record(action=VERB)", {"a.b.c"}),
        ("def f(action):\n    audit_record(action=action)\nf(action='a.b.c')", {"a.b.c"}),
    ],
)
def test_acts_are_read_off_calls(plant: Plant, call: str, found: set[str]) -> None:
    path = plant("modules/filing/services.py", f"{call}\n")

    assert acts.acts_recorded([path]).keys() == found


def test_an_act_put_together_while_running_is_reported(plant: Plant, tmp_path: Path) -> None:
    path = plant("modules/filing/services.py", "audit_record(action=f'a.b.{verb}')\n")

    assert acts.acts_unreadable(tmp_path, [path]) == ["modules/filing/services.py:1"]
