"""Is it shown who sits where, on any day, and what somebody must see to?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.chart import chart_get

StaffClient = Callable[..., Client]
CHART = "/api/office/chart/"


def seat(reply: Any, code: str) -> dict[str, Any]:
    """Return one seat of a chart."""
    return next(row for row in reply.json()["seats"] if row["code"] == code)


def test_the_chart_shows_holders_roles_and_reporting_lines(
    staff_client: StaffClient, body_a: BodyRef
) -> None:
    reply = staff_client(body_a, "section_clerk").get(CHART)

    assert reply.status_code == 200, reply.json()
    clerk, head = seat(reply, "section_clerk_1"), seat(reply, "head_clerk")
    assert (clerk["state"], clerk["holder"]["name_en"]) == ("held", "Test section_clerk")
    assert clerk["acting"] == clerk["holder"]
    assert clerk["reports_to_id"] == head["id"]
    assert [role["code"] for role in clerk["roles"]] == ["section_clerk"]
    assert (head["state"], head["holder"], head["vacant_since"]) == ("vacant", None, None)
    assert "head_clerk" in {
        row["code"]
        for row in reply.json()["seats"]
        for alert in reply.json()["alerts"]
        if alert["seat_id"] == row["id"]
    }


def test_a_day_before_shows_nobody(staff_client: StaffClient, body_a: BodyRef) -> None:
    reply = staff_client(body_a, "section_clerk").get(f"{CHART}?on=2001-01-01")

    assert seat(reply, "section_clerk_1")["state"] == "vacant"


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "9999-12-31", "0001-01-01", "١٢٣"])
def test_what_is_no_day_is_refused(staff_client: StaffClient, body_a: BodyRef, day: str) -> None:
    reply = staff_client(body_a, "section_clerk").get(CHART, {"on": day})

    assert (reply.status_code, reply.json()["errors"][0]["field"]) == (400, "on")


def test_visitors_seats_are_no_cause_for_alarm(staff_client: StaffClient, body_a: BodyRef) -> None:
    reply = staff_client(body_a).get(CHART)

    party = seat(reply, "audit_party")
    assert party["is_for_visitors"]
    assert party["id"] not in {alert["seat_id"] for alert in reply.json()["alerts"]}


def test_the_secretary_is_told_in_sum(staff_client: StaffClient, body_a: BodyRef) -> None:
    reply = staff_client(body_a).get("/api/office/alerts/")

    assert [(told["kind"], told["path"]) for told in reply.json()] == [("vacant", "/office/chart")]
    assert "without a holder" in reply.json()[0]["text_en"]


def test_alerts_are_not_for_everybody(staff_client: StaffClient, body_a: BodyRef) -> None:
    reply = staff_client(body_a, "section_clerk").get("/api/office/alerts/")

    assert (reply.status_code, reply.json()["code"]) == (403, "not-permitted")


def test_the_chart_takes_five_queries(body_a: BodyRef) -> None:
    with body_work(body_a), CaptureQueriesContext(connections[body_a.alias]) as queries:
        chart = chart_get(on=date(2026, 11, 2))
        assert all(row.seat.seat_roles.all() is not None for row in chart.seats)

    assert len(queries) == 5
