"""Has every act that can be recorded words in both languages?"""

from __future__ import annotations

import pytest

from sabha.history.acts import act_words, problem_words


@pytest.mark.parametrize(
    ("action", "outcome", "said"),
    [
        ("filing.file.forward", "done", "Forwarded the file"),
        ("filing.file.forward", "rolled-back", "Forwarded the file"),
        ("filing.file.forward", "refused", "Forward and return files"),
        ("no.such.act", "done", "no.such.act"),
    ],
)
def test_an_act_is_told_in_words(action: str, outcome: str, said: str) -> None:
    assert act_words(action=action, outcome=outcome).en == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", ""),
        ("not-permitted", "Your seat does not allow this."),
        ("file-decided", "File … is decided; nothing can be added to it."),
        ("unheard-of", "unheard-of"),
    ],
)
def test_a_problem_is_told_in_words(code: str, said: str) -> None:
    assert problem_words(code=code).en == said
