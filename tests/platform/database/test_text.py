"""Do writings of the same Malayalam words meet, and do names stand in order?"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabha.database.text import UnsafeTextError, clean_line, normalise, search_key, sort_key
from tests.architecture.checkers.tree import ROOT

NAMES = ROOT.parent / "shared" / "data" / "kerala_local_bodies.csv"
MALAYALAM = st.text(
    st.sampled_from([*map(chr, range(0x0D00, 0x0D80)), "\u200c", "\u200d", " ", "a", "Z", "1"])
)


def names_read(path: Path) -> list[str]:
    if not path.exists():
        pytest.skip(f"the list of local bodies is absent: {path.name}")
    with path.open(encoding="utf-8") as file:
        return [row["name_ml"] for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ന്\u200d", "ൻ"),
        ("ണ്\u200d", "ൺ"),
        ("ര്\u200d", "ർ"),
        ("റ്\u200d", "ർ"),
        ("ല്\u200d", "ൽ"),
        ("ള്\u200d", "ൾ"),
        ("ക്\u200d", "ൿ"),
        ("മ്\u200d", "ൔ"),
        ("ചേര്\u200dത്തല", "ചേർത്തല"),
        ("െ\u0d3e", "ൊ"),
        ("ഇ\u0d57", "ഈ"),
    ],
)
def test_one_writing_is_kept_for_what_looks_the_same(old: str, new: str) -> None:
    assert normalise(old) == new


def test_a_bare_virama_keeps_its_looks() -> None:
    assert normalise("ചേര്ത്തല") == "ചേര്ത്തല"
    assert normalise("ഗ്രാമ") == "ഗ്രാമ"


def test_joiners_stay_where_they_shape_letters_and_go_where_they_do_nothing() -> None:
    assert normalise("അര\u200d ") == "അര "
    assert normalise("ക്\u200cഷ") == "ക്\u200cഷ"
    assert normalise("\u200dകര\u200c") == "കര"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("ചേര്ത്തല", "ചേർത്തല"),
        ("ചേര്\u200dത്തല", "ചേർത്തല"),
        ("കുളത്തൂര്", "കുളത്തൂർ"),
        ("ന്\u200dറെ", "ന്റെ"),
        ("ൻറെ", "ന്റെ"),
        ("ൻ്റെ", "ന്റെ"),
        ("കൌമാരം", "കൗമാരം"),
        ("ഏററുമാനൂർ", "ഏറ്റുമാനൂർ"),
        ("അതു്", "അത്"),
        ("ധൎമ്മം", "ധർമ്മം"),
        ("ക്\u200cഷമ", "ക്ഷമ"),
        ("  Payyoor   WEST ", "payyoor west"),
    ],
)
def test_a_search_finds_every_writing(written: str, wanted: str) -> None:
    assert search_key(written) == search_key(wanted)


def test_a_search_keeps_different_words_apart() -> None:
    words = ["കര", "കരി", "കറ", "കല", "കള", "കഴ", "കാര", "ക്ര", "കൻ", "കൺ"]

    assert len({search_key(word) for word in words}) == len(words)


def test_the_beginning_of_a_name_finds_the_name() -> None:
    assert search_key("തിരുവനന്തപുരം").startswith(search_key("തിരുവന"))
    assert search_key("കുളത്തൂർ").startswith(search_key("കുളത്തൂര്"))


def test_names_stand_as_the_alphabet_is_taught() -> None:
    ordered = [
        "അടൂർ",
        "ആലപ്പുഴ",
        "ഏലൂർ",
        "കണ്ണൂർ",
        "കതിരൂർ",
        "കൊല്ലം",
        "യമുന",
        "രാമപുരം",
        "ലക്കിടി",
        "വടകര",
        "ശൂരനാട്",
        "ഷൊർണൂർ",
        "സീതത്തോട്",
        "ഹരിപ്പാട്",
        "ളാലം",
        "റാന്നി",
    ]

    jumbled = ordered[::-1]

    assert sorted(jumbled, key=sort_key) == ordered


def test_sorting_by_bytes_gives_the_same_order() -> None:
    names = ["പയ്യൂർ", "Payyoor", "പയ്യൂര്", "12", "ചേർത്തല", "Ápayyoor", "റാന്നി"]

    assert sorted(names, key=sort_key) == sorted(names, key=lambda name: sort_key(name).encode())


def test_writings_and_cases_sort_alike() -> None:
    assert sort_key("ചേര്ത്തല") == sort_key("ചേർത്തല")
    assert sort_key("Élavanad") == sort_key("ELAVANAD")
    assert sort_key("വാർഡ് ൧൨") == sort_key("വാർഡ് 12")


@pytest.mark.parametrize(
    "unseen", ["\x00", "\x1b", "\u202e", "\u2066", "\u200e", "\ufeff", "\u00ad"]
)
def test_a_line_with_an_unseen_character_is_refused(unseen: str) -> None:
    with pytest.raises(UnsafeTextError) as refusal:
        clean_line(f"പയ്യൂർ{unseen}x")

    assert f"{ord(unseen):04X}" in refusal.value.text("ml")


def test_a_line_is_one_line_with_single_spaces() -> None:
    assert clean_line(" ചേര്\u200dത്തല \t\n തെക്ക്  ") == "ചേർത്തല തെക്ക്"


@given(MALAYALAM)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert search_key(search_key(text)) == search_key(text)


@given(MALAYALAM)
def test_what_is_kept_is_found_by_what_was_typed(text: str) -> None:
    assert search_key(normalise(text)) == search_key(text)


def test_every_local_body_of_kerala_is_found_in_both_writings() -> None:
    for name in names_read(NAMES):
        joined = name.replace("ർ", "ര്\u200d").replace("ൻ", "ന്\u200d").replace("ൽ", "ല്\u200d")
        bare = joined.replace("\u200d", "")
        assert search_key(joined) == search_key(name) == search_key(bare)
        assert normalise(joined) == normalise(name)
        assert clean_line(name) == name.strip()
        assert not any("\u0d00" <= char <= "\u0d7f" for char in sort_key(name))
