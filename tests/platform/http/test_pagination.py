"""Are rows shown once each, however many arrive between two pages?"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core import signing
from hypothesis import given
from hypothesis import strategies as st

from sabha.database.body import BodyRef
from sabha.http.pagination import SALT, CursorError, CursorPage, LimitError, page_of
from tenants.directory.models import LocalBody

Row = dict[str, Any]


def _walk(rows: list[Row], order: list[str], limit: int) -> list[Row]:
    seen: list[Row] = []
    page: CursorPage[Row] = page_of(rows, order=order, limit=limit)
    while True:
        seen += page.results
        if page.next is None:
            return seen
        page = page_of(rows, order=order, cursor=page.next, limit=limit)


@given(
    st.lists(st.one_of(st.none(), st.integers(0, 3)), max_size=12),
    st.sampled_from([["due", "id"], ["-due", "id"], ["due", "-id"], ["-due", "-id"]]),
    st.integers(1, 4),
)
def test_every_row_is_shown_once_in_order(
    dues: list[int | None], order: list[str], limit: int
) -> None:
    rows = [{"id": number, "due": due} for number, due in enumerate(dues)]

    seen = _walk(rows, order, limit)

    assert sorted(row["id"] for row in seen) == list(range(len(dues)))
    assert seen == _walk(rows, order, 100)


@given(st.lists(st.one_of(st.none(), st.integers(0, 3)), min_size=1, max_size=9), st.integers(1, 3))
def test_going_back_shows_the_page_before(dues: list[int | None], limit: int) -> None:
    rows = [{"id": number, "due": due} for number, due in enumerate(dues)]
    first = page_of(rows, order=["-due", "id"], limit=limit)
    if first.next is None:
        return

    second = page_of(rows, order=["-due", "id"], cursor=first.next, limit=limit)
    back = page_of(rows, order=["-due", "id"], cursor=second.previous, limit=limit)

    assert back.results == first.results
    assert back.previous is None


def test_a_row_that_arrives_meanwhile_moves_nothing() -> None:
    rows = [{"id": number, "on": date(2026, 1, number)} for number in range(1, 7)]
    first = page_of(rows, order=["-on", "id"], limit=2)

    arrived = [*rows, {"id": 7, "on": date(2026, 1, 7)}]
    second = page_of(arrived, order=["-on", "id"], cursor=first.next, limit=2)

    assert [row["id"] for row in first.results] == [6, 5]
    assert [row["id"] for row in second.results] == [4, 3]


@pytest.mark.parametrize("cursor", ["x", "", "WyJhIl0:x:y"])
def test_a_cursor_that_was_tampered_with_is_refused(cursor: str) -> None:
    with pytest.raises(CursorError):
        page_of([{"id": 1}], order=["id"], cursor=cursor or "-")


def test_a_cursor_of_another_order_is_refused() -> None:
    page = page_of([{"id": 1, "n": 1}, {"id": 2, "n": 1}], order=["n", "id"], limit=1)

    with pytest.raises(CursorError):
        page_of([{"id": 1, "n": 1}], order=["-n", "id"], cursor=page.next)


def test_a_cursor_signed_for_another_purpose_is_refused() -> None:
    other = signing.dumps(["x", 0, []], salt=f"{SALT}.other")

    with pytest.raises(CursorError):
        page_of([{"id": 1}], order=["id"], cursor=other)


@pytest.mark.parametrize("limit", ["0", "-1", "201", "many"])
def test_a_limit_out_of_range_is_refused(limit: str) -> None:
    with pytest.raises(LimitError):
        page_of([{"id": 1}], order=["id"], limit=limit)


@pytest.mark.parametrize(
    "order",
    [["sort_key", "id"], ["-wards", "id"], ["wards", "-id"], ["district__name_en", "-wards", "id"]],
)
def test_a_queryset_is_walked_like_a_list(body_a: BodyRef, order: list[str]) -> None:
    model = LocalBody.objects.get(id=body_a.id)
    for number in range(7):
        LocalBody.objects.create(
            code=f"T{number}",
            slug=f"t{number}",
            schema_name=f"t{number}",
            role_name=f"t{number}",
            cell="main",
            type=model.type,
            name_en="T",
            name_ml="T",
            search_key="t",
            sort_key=f"t{number % 3}",
            district_id=model.district_id,
            wards=None if number % 4 == 0 else number % 3,
        )
    rows = LocalBody.objects.all()
    expected = list(rows.order_by(*order).values_list("id", flat=True))

    forward, page = [], page_of(rows, order=order, limit=2)
    forward += page.results
    while page.next:
        page = page_of(rows, order=order, cursor=page.next, limit=2)
        forward += page.results
    backward = list(page.results)
    while page.previous:
        page = page_of(rows, order=order, cursor=page.previous, limit=2)
        backward = [*page.results, *backward]

    assert [row.id for row in forward] == expected
    assert [row.id for row in backward] == expected
