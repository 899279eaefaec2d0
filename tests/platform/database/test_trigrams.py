"""Is text found by a trigram index in either script?"""

import pytest

from sabha.database.trigrams import trigram_text, trigram_words


def is_found(q: str, text: str) -> bool:
    return all(word in trigram_text(text) for word in trigram_words(q))


@pytest.mark.parametrize(
    ("q", "text"),
    [
        ("ചേർത്തല", "റോഡ് ചേര്\u200dത്തല"),
        ("ചേര്ത്തല", "ചേർത്തല റോഡ്"),
        ("ർത്ത", "ചേർത്തല"),
        ("ക", "കവല"),
        ("LEELA", "leela menon"),
        ("eel", "Leela"),
        ("me", "Leela Menon"),
        ("കവല 12", "12/2026 കവല"),
    ],
)
def test_words_are_found_in_either_script(q: str, text: str) -> None:
    assert is_found(q, text)


@pytest.mark.parametrize(
    ("q", "text"), [("ചേർത്തല", "ആലപ്പുഴ"), ("ai", "ക"), ("AI", "ക"), ("en", "Menon"), ("ഥ", "കഥ")]
)
def test_other_words_are_not(q: str, text: str) -> None:
    assert not is_found(q, text)


def test_the_indexed_form_is_ascii() -> None:
    assert trigram_text("ചേർത്തല റോഡ് 12").isascii()
