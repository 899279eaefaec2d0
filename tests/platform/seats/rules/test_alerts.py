"""Is somebody told of a seat before and when nobody is there?"""

from __future__ import annotations

from datetime import date

import pytest

from sabha.seats.rules.alerts import AlertKind, alert_of, alert_words, alerts_summed
from sabha.seats.rules.duty import Kind, duty_on
from tests.platform.seats.rules.test_duty import LEKHA, RAVI, Row

DAY, SOON = date(2026, 6, 10), date(2026, 6, 24)


def told(postings: list[Row], absences: list[Row]) -> str | None:
    duty = duty_on(day=DAY, postings=postings, absences=absences)
    alert = alert_of(duty=duty, since=None, postings=postings, on=DAY, soon=SOON)
    return alert.kind if alert else None


@pytest.mark.parametrize(
    ("postings", "absences", "kind"),
    [
        ([Row(LEKHA, 1, None)], [], None),
        ([Row(LEKHA, 1, 25)], [], None),
        ([Row(LEKHA, 1, 24)], [], AlertKind.ENDS_SOON),
        ([Row(LEKHA, 1, 24), Row(RAVI, 24, None)], [], None),
        ([Row(RAVI, 1, 20, Kind.CHARGE)], [], AlertKind.ENDS_SOON),
        ([Row(LEKHA, 1, None)], [Row(LEKHA, 9, 12)], AlertKind.ABSENT),
        ([], [], AlertKind.VACANT),
    ],
)
def test_a_seat_is_watched(postings: list[Row], absences: list[Row], kind: str | None) -> None:
    assert told(postings, absences) == kind


@pytest.mark.parametrize("kind", list(AlertKind))
def test_alerts_are_told_in_both_languages(kind: AlertKind) -> None:
    english, malayalam = alert_words(kind, name_en="Clerk", name_ml="ക്ലർക്ക്", since="10-06-2026")

    assert english.startswith("Clerk: ")
    assert malayalam.startswith("ക്ലർക്ക്: ")
    assert alerts_summed(kind, count=1)[0].startswith("1 seat ")
    assert alerts_summed(kind, count=3)[0].startswith("3 seats ")
