"""Is each version of a notice in force from its day, and does each say all it must?"""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from modules.privacy.rules.notices import Ground, Notice, notice_on, notices_on

DAY = date(2026, 11, 21)


def test_every_notice_says_everything_in_both_languages() -> None:
    for notice in notices_on(DAY):
        empty = [field.name for field in fields(Notice) if not getattr(notice, field.name)]
        assert empty == [], notice.purpose


def test_before_its_day_there_is_no_notice() -> None:
    assert notices_on(date(2025, 11, 13)) == ()


def test_consent_is_asked_for_nothing_that_law_demands() -> None:
    asked = [notice.purpose for notice in notices_on(DAY) if notice.ground is Ground.CONSENT]

    assert asked == ["announcements"]
    assert notice_on(DAY, purpose="services") is not None
    assert notice_on(DAY, purpose="none-such") is None
