"""Is a body found by name in either script, the likeliest first?"""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tenants.directory.models import LocalBody
from tenants.directory.selectors import BodyFilter, body_facets, body_list, body_search
from tests.deployment import Deployment
from tests.tenants.directory.registers import body_enter


@pytest.fixture
def names(database: Deployment) -> None:
    """Enter bodies whose names are easily confused."""
    body_enter("Kollam", "കൊല്ലം", type="corporation", district_id="559")
    body_enter("Kollamkode", "കൊല്ലങ്കോട്")
    body_enter("New Kollam", "പുതിയ കൊല്ലം")
    body_enter("Akollam", "അകൊല്ലം")
    body_enter("Kollam", "കൊല്ലം", type="district_panchayat", district_id="559")
    body_enter("Paravur", "പറവൂർ", type="municipality", district_id="559")
    body_enter("Paravur", "പറവൂർ", type="municipality", district_id="565")


def found(q: str, limit: int = 10) -> list[str]:
    return [card.name_en for card in body_search(q=q, limit=limit)]


@pytest.mark.parametrize("q", ["kollam", "KOLLAM", "  Kollam "])
def test_the_name_itself_comes_first_then_beginnings_then_words(names: None, q: str) -> None:
    assert found(q) == ["Kollam", "Kollam", "Kollamkode", "New Kollam", "Akollam"]


def test_malayalam_names_are_ranked_alike(names: None) -> None:
    assert found("കൊല്ലം") == ["Kollam", "Kollam", "New Kollam", "Akollam"]
    assert found("പറ") == ["Paravur", "Paravur"]


@pytest.mark.parametrize("q", ["പറവൂർ", "പറവൂര്\u200d", "പറവൂര്", "പറവൂ൪"[:-1] + "ർ"])
def test_every_writing_of_a_chillu_is_found(names: None, q: str) -> None:
    assert found(q) == ["Paravur", "Paravur"]


def test_bodies_of_one_name_are_told_apart(names: None) -> None:
    cards = body_search(q="paravur")

    assert {card.district_en for card in cards} == {"Kollam", "Thiruvananthapuram"}
    assert len({card.slug for card in cards}) == 2
    assert {(card.type, card.district_ml) for card in body_search(q="kollam", limit=2)} == {
        ("corporation", "കൊല്ലം"),
        ("district_panchayat", "കൊല്ലം"),
    }


def test_words_may_come_in_any_order_and_codes_count_too(names: None) -> None:
    code = LocalBody.objects.get(name_en="Akollam").code

    assert found("kollam new") == ["New Kollam"]
    assert found(code.lower()) == ["Akollam"]


@pytest.mark.parametrize(
    "q", ["", "   ", "%", "_", "\0", "\\", "'", "|", "no such place", "\u200d"]
)
def test_nothing_and_strange_characters_find_nothing(names: None, q: str) -> None:
    assert found(q) == [] or q == "|"


@pytest.mark.parametrize("state", ["draft", "provisioning", "archived"])
def test_bodies_that_are_not_open_are_not_found(database: Deployment, state: str) -> None:
    body_enter("Hidden", "മറഞ്ഞത്", state=state)

    assert found("hidden") == []


def test_searching_is_one_query(names: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        found("kollam")

    assert len(asked) == 1


def test_several_values_of_one_part_mean_any_and_parts_mean_all(names: None) -> None:
    listed = body_list(wanted=BodyFilter(types=("corporation", "municipality"), districts=("559",)))
    either = body_list(wanted=BodyFilter(modules=("filing", "grievances")))
    nothing = body_list(wanted=BodyFilter(q="kollam\0", states=("archived",)))

    assert {body.name_en for body in listed} == {"Kollam", "Paravur"}
    assert {body.slug for body in either} == {"payyoor", "elavanad-municipality"}
    assert list(nothing) == []


def test_facets_count_what_the_list_shows(names: None) -> None:
    facets = body_facets(wanted=BodyFilter(districts=("559",)))

    assert facets["total"] == 3
    assert facets["type"] == [
        {"value": "corporation", "count": 1},
        {"value": "district_panchayat", "count": 1},
        {"value": "municipality", "count": 1},
    ]
    assert facets["module"] == []
    with CaptureQueriesContext(connection) as asked:
        everything = body_facets(wanted=BodyFilter())
    assert everything["module"] == [
        {"value": "filing", "count": 2},
        {"value": "privacy", "count": 2},
    ]
    assert everything["total"] == LocalBody.objects.count()
    assert len(asked) == 2
