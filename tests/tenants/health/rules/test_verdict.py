"""Is a body judged as a support engineer would?"""

from dataclasses import replace

import pytest

from tenants.health.rules.verdict import DAY, Reading, Thresholds, judge

WELL = Reading(state="active", requests=400, p95_ms=80, quiet_for_s=60)
AT = Thresholds()


def verdict_of(reading: Reading) -> str:
    return judge(reading, AT)[0].level


def test_a_body_that_answers_is_well() -> None:
    (finding,) = judge(WELL, AT)

    assert (finding.level, finding.words.text_en) == ("ok", "All is well.")


@pytest.mark.parametrize(
    ("reading", "verdict"),
    [
        (replace(WELL, errors=1), "ok"),
        (replace(WELL, errors=2), "watch"),
        (replace(WELL, errors=8), "bad"),
        (replace(WELL, p95_ms=499), "ok"),
        (replace(WELL, p95_ms=500), "watch"),
        (replace(WELL, p95_ms=2_000), "bad"),
        (replace(WELL, queue_age_s=119), "ok"),
        (replace(WELL, queue_age_s=120), "watch"),
        (replace(WELL, queue_age_s=600), "bad"),
        (replace(WELL, is_schema_behind=True), "watch"),
        (replace(WELL, seats_unattended=1), "watch"),
        (replace(WELL, audit_faults=1), "bad"),
        (replace(WELL, codes_asked=4, codes_late=4), "ok"),
        (replace(WELL, codes_asked=50, codes_late=4), "ok"),
        (replace(WELL, codes_asked=50, codes_late=5), "watch"),
        (replace(WELL, codes_asked=50, codes_late=17), "bad"),
        (replace(WELL, quiet_for_s=4 * DAY - 1), "ok"),
        (replace(WELL, quiet_for_s=4 * DAY), "quiet"),
        (replace(WELL, quiet_for_s=None), "quiet"),
    ],
)
def test_each_signal_has_its_threshold(reading: Reading, verdict: str) -> None:
    assert verdict_of(reading) == verdict


def test_few_requests_say_little() -> None:
    assert verdict_of(replace(WELL, requests=3, errors=3)) == "watch"
    assert verdict_of(replace(WELL, requests=3, p95_ms=9_000)) == "ok"


def test_a_silent_body_whose_jobs_wait_is_in_trouble() -> None:
    findings = judge(replace(WELL, quiet_for_s=9 * DAY, queue_age_s=700, queue_length=3), AT)

    assert [finding.level for finding in findings] == ["bad", "quiet"]
    assert findings[0].words.text_en == "The oldest job has waited 11 minutes; 3 are waiting."


@pytest.mark.parametrize("state", ["draft", "provisioning", "suspended", "archived"])
def test_a_body_out_of_service_is_quiet_whatever_its_figures(state: str) -> None:
    assert verdict_of(replace(WELL, state=state, errors=400)) == "quiet"


def test_thresholds_can_be_moved() -> None:
    lenient = replace(AT, p95_watch_ms=3_000, p95_bad_ms=9_000)

    assert judge(replace(WELL, p95_ms=2_500), lenient)[0].level == "ok"


def test_words_are_in_both_languages() -> None:
    reading = Reading(
        state="active",
        requests=100,
        errors=50,
        p95_ms=3_000,
        queue_age_s=900,
        queue_length=7,
        quiet_for_s=None,
        is_schema_behind=True,
        codes_asked=9,
        codes_late=9,
    )

    for finding in judge(reading, AT):
        for text in (finding.words.text_ml, finding.words.advice_ml):
            assert any("\u0d00" <= letter <= "\u0d7f" for letter in text)
        assert finding.words.text_en.isascii()
        assert finding.words.advice_en.isascii()
