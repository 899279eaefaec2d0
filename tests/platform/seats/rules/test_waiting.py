"""Is it told in both languages what waits?"""

from __future__ import annotations

from sabha.seats.rules.alerts import waiting_told
from sabha.seats.rules.waiting import Waiting, waiting_summed, waiting_words

FILES, OTHERS = Waiting("filing", "Files", "ഫയലുകൾ", 7), Waiting("tapal", "Letters", "കത്തുകൾ", 2)


def test_what_waits_is_told_by_module() -> None:
    assert waiting_words([FILES, OTHERS]) == ("Files 7, Letters 2", "ഫയലുകൾ 7, കത്തുകൾ 2")
    assert waiting_words([]) == ("", "")


def test_what_waits_at_several_seats_is_summed() -> None:
    assert [piece.count for piece in waiting_summed([[FILES, OTHERS], [], [FILES]])] == [14, 2]


def test_an_alert_says_what_waits_if_anything_does() -> None:
    words = ("Clerk: vacant since 10-06-2026.", "ക്ലർക്ക്: ഒഴിഞ്ഞുകിടക്കുന്നു.")

    english, malayalam = waiting_told(words, [FILES])

    assert english == "Clerk: vacant since 10-06-2026. Waiting there: Files 7."
    assert malayalam.endswith("ബാക്കി: ഫയലുകൾ 7.")
    assert waiting_told(words, []) == words
