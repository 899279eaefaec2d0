"""Do the documents lead where they say, and have the shape that readers expect?"""

from pathlib import Path

from tests.architecture.checkers import documents
from tests.architecture.checkers.tree import ROOT
from tests.architecture.conftest import Plant


def test_links_lead_somewhere() -> None:
    assert documents.broken_links(ROOT) == []


def test_decisions_have_one_shape() -> None:
    assert documents.misshapen_decisions(ROOT) == []


def test_the_index_names_every_decision() -> None:
    assert documents.unlisted_decisions(ROOT) == []


def test_the_operators_guide_names_every_variable() -> None:
    assert documents.untold_variables(ROOT) == []


def test_the_glossary_is_bilingual() -> None:
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")

    assert documents.untranslated_terms(glossary) == []


def test_a_broken_link_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("docs/guide.md", "[a](guide.md) [b](gone.md#x) [c](https://example.org) [d](#here)")

    assert documents.broken_links(tmp_path) == ["docs/guide.md -> gone.md"]


def test_a_misshapen_decision_is_reported(plant: Plant, tmp_path: Path) -> None:
    parts = "\n".join(documents.SECTIONS)
    plant("docs/adr/0001-a.md", f"# 0001 · A\n{parts}\n")
    plant("docs/adr/0003-b.md", f"# 0003 · B\n{parts.replace('## Rejected', '')}{'word ' * 600}")

    assert documents.misshapen_decisions(tmp_path) == [
        "0003-b.md is not number 2",
        "0003-b.md is longer than a page",
        "0003-b.md lacks ## Rejected",
    ]


def test_an_untranslated_term_is_reported() -> None:
    glossary = "| English | മലയാളം | meaning |\n| --- | --- | --- |\n| file | file | a matter |\n"

    assert documents.untranslated_terms(glossary) == ["file"]


def test_what_the_documents_leave_out_is_reported(plant: Plant, tmp_path: Path) -> None:
    plant("docs/README.md", "[0001](adr/0001-a.md)")
    plant("docs/adr/0001-a.md", "")
    plant("docs/adr/0002-b.md", "")
    plant("docs/guides/operator.md", "`SABHA_PORT`")
    plant("platform/sabha/config/env.py", 'read("SABHA_PORT", "SABHA_COLOUR")')

    assert documents.unlisted_decisions(tmp_path) == ["0002-b.md"]
    assert documents.untold_variables(tmp_path) == ["SABHA_COLOUR"]
