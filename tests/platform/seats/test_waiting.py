"""Does work that waits at a seat show, and keep the seat from vanishing?"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from modules.filing.services.movement import file_forward
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import DomainError
from sabha.seats.chart import chart_get
from sabha.seats.composition import seat_change
from sabha.seats.models import Seat
from sabha.seats.selectors import seat_by_code
from tests.modules.filing.office import at_seat, file_made, seat_id_of

StaffClient = Callable[..., Client]
CHART = "/api/office/chart/"


@pytest.fixture
def secretary(staff_client: StaffClient, body_a: BodyRef) -> Client:
    return staff_client(body_a)


def files_laid(body: BodyRef, code: str, count: int) -> None:
    with at_seat(body, code):
        for _ in range(count):
            file_made()


def closed(client: Client, body: BodyRef, code: str, language: str = "en") -> tuple[int, Any]:
    with body_work(body):
        seat = seat_by_code(code=code)
    reply = client.patch(
        f"/api/office/seats/{seat.id}/",
        {"is_open": False},
        content_type="application/json",
        headers={"accept-language": language},
    )
    return reply.status_code, reply.json()


def seat_shown(client: Client, code: str, **asked: str) -> dict[str, Any]:
    seats = client.get(CHART, asked).json()["seats"]
    found: dict[str, Any] = next(seat for seat in seats if seat["code"] == code)
    return found


def test_a_seat_with_work_stays_open(secretary: Client, body_a: BodyRef) -> None:
    files_laid(body_a, "records", 2)

    status, problem = closed(secretary, body_a, "records")
    assert (status, problem["code"], problem["count"]) == (409, "seat-work-waits", 2)
    assert "Files 2" in problem["title"]
    assert "ഫയലുകൾ 2" in closed(secretary, body_a, "records", "ml")[1]["title"]


def test_a_seat_whose_work_was_forwarded_can_close(secretary: Client, body_a: BodyRef) -> None:
    with at_seat(body_a, "records"):
        file = file_made()
    assert closed(secretary, body_a, "records")[0] == 409

    with at_seat(body_a, "records"):
        file_forward(file_id=file.id, version=file.version, seat_id=seat_id_of("secretary"))

    assert closed(secretary, body_a, "records")[0] == 200


def test_closing_waits_for_work_that_is_on_its_way(body_a: BodyRef) -> None:
    def close() -> str:
        try:
            with body_work(body_a):
                seat_change(seat_id=records, is_open=False)
        except DomainError as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "closed"

    with at_seat(body_a):
        file, records = file_made(), seat_id_of("records")

    with ThreadPoolExecutor(max_workers=1) as pool:
        with at_seat(body_a):
            file_forward(file_id=file.id, version=file.version, seat_id=records)
            closing = pool.submit(close)
            with pytest.raises(TimeoutError):
                closing.result(timeout=1)

        assert closing.result(timeout=20) == "seat-work-waits"


def test_work_that_comes_while_a_seat_closes_is_refused(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file, records = file_made(), seat_id_of("records")

    def forward() -> str:
        try:
            with at_seat(body_a):
                file_forward(file_id=file.id, version=file.version, seat_id=records)
        except DomainError as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "forwarded"

    with ThreadPoolExecutor(max_workers=1) as pool:
        with body_work(body_a):
            seat_change(seat_id=records, is_open=False)
            forwarding = pool.submit(forward)
            with pytest.raises(TimeoutError):
                forwarding.result(timeout=1)

        assert forwarding.result(timeout=20) == "seat-not-open"


def test_the_chart_and_its_alerts_say_what_waits_today(secretary: Client, body_a: BodyRef) -> None:
    files_laid(body_a, "records", 3)

    shown = seat_shown(secretary, "records")
    chart = secretary.get(CHART).json()
    told = next(alert for alert in chart["alerts"] if alert["seat_id"] == shown["id"])
    summed = secretary.get("/api/office/alerts/").json()[0]

    files = {"module": "filing", "name_en": "Files", "name_ml": "ഫയലുകൾ", "count": 3}
    assert shown["waiting"] == [files]
    assert chart["alerts"][0] == told
    assert told["text_en"].endswith("Waiting there: Files 3.")
    assert told["text_ml"].endswith("ഫയലുകൾ 3.")
    assert summed["text_en"].endswith("Waiting there: Files 3.")
    assert seat_shown(secretary, "secretary")["waiting"] == []
    assert seat_shown(secretary, "records", on="2026-01-01")["waiting"] == []


@pytest.mark.parametrize(("seats", "files"), [(0, 0), (12, 5)])
def test_one_query_more_counts_all_work(body_a: BodyRef, seats: int, files: int) -> None:
    files_laid(body_a, "section_clerk_1", files)
    files_laid(body_a, "records", files)

    with body_work(body_a):
        for number in range(seats):
            Seat.objects.create(code=f"t_{number}", name_en="T", name_ml="ടി")
        with CaptureQueriesContext(connections[body_a.alias]) as queries:
            chart = chart_get(on=timezone.localdate(), with_work=True)

    assert sum(piece.count for row in chart.seats for piece in row.waiting) == 2 * files
    assert len(queries) == 6
