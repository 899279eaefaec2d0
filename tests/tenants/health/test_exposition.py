"""Do the metrics, and the alerts and dashboards that read them, speak of the same names?"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from tenants.health.exposition import PER_BODY, exposition
from tenants.health.rules.verdict import Reading, Thresholds, judge
from tenants.health.selectors import BodyHealth, FleetHealth, HealthRow

INFRA = Path(__file__).resolve().parents[3] / "infra"
MOMENT = datetime(2026, 7, 30, 12, tzinfo=UTC)
METRIC = re.compile(r"sabha_[a-z0-9_]+")


def fleet() -> FleetHealth:
    """Return a fleet of one body that has served 3 requests."""
    row = HealthRow(
        id=UUID(int=1),
        slug="payyoor",
        name_en="Payyoor",
        name_ml="പയ്യൂർ",
        type="grama_panchayat",
        district="565",
        state="active",
        schema_version="a",
        requests_hour=3,
        errors_hour=0,
        histogram_hour=None,
        queue_length=0,
        queue_oldest_at=None,
        last_activity_at=MOMENT,
        spark=None,
        requests_total=3,
        errors_total=0,
        seats_unattended=0,
        refreshed_at=MOMENT,
        audit_faults=0,
    )
    findings = judge(Reading("active", quiet_for_s=0), Thresholds())
    return FleetHealth(MOMENT, [BodyHealth(row, 49, None, findings)], "ok")


def test_every_metric_has_its_kind_before_its_first_value() -> None:
    seen: set[str] = set()

    for line in exposition(fleet()).splitlines():
        name = line.split()[2] if line.startswith("#") else re.split(r"[{ ]", line)[0]
        if line.startswith("# TYPE"):
            seen.add(name)
        assert line.startswith("# HELP") or name in seen

    assert {name for name, *_ in PER_BODY} <= seen


def test_a_text_ends_with_a_newline_as_the_format_wants() -> None:
    assert exposition(fleet()).endswith('{body="payyoor"} 1785412800\n')


def test_how_the_scanner_stands_is_told() -> None:
    assert 'sabha_scanner{state="ok"} 1' in exposition(fleet()).splitlines()


def test_six_metrics_at_most_carry_the_body() -> None:
    assert len(PER_BODY) <= 6


@pytest.mark.parametrize("file", ["prometheus/alerts.yml", "grafana/dashboards/sabha.json"])
def test_what_is_watched_is_what_is_told(file: str) -> None:
    told = set(METRIC.findall(exposition(fleet())))

    watched = set(METRIC.findall((INFRA / file).read_text(encoding="utf-8")))

    assert watched
    assert watched <= told
