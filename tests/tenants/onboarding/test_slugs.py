"""Are addresses readable, unique and for ever?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tenants.onboarding.slugs import MAX_LENGTH, RESERVED, Named, is_slug, slugs_assign

KINDS = ("grama_panchayat", "block_panchayat", "municipality")
named = st.builds(
    Named,
    code=st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True),
    type=st.sampled_from(KINDS),
    name_en=st.sampled_from(["Kallara", "Paravur", "Www", "Mala-Nadu", "Éloor", "x" * 90]),
    district_en=st.sampled_from(["Kollam", "Idukki"]),
)


def body(code: str, name: str, **changes: str) -> Named:
    fields = {"type": "grama_panchayat", "district_en": "Kollam", "fixed": ""}
    return Named(code=code, name_en=name, **(fields | changes))


def test_each_type_has_its_own_form() -> None:
    slugs = slugs_assign(
        [
            body("G1", "Parassala"),
            body("B1", "Parassala", type="block_panchayat"),
            body("D1", "Kollam", type="district_panchayat"),
            body("M1", "Paravur", type="municipality"),
            body("C1", "Kollam", type="corporation"),
        ]
    )

    assert slugs == {
        "G1": "parassala",
        "B1": "parassala-block",
        "D1": "kollam-district",
        "M1": "paravur-municipality",
        "C1": "kollam-corporation",
    }


def test_namesakes_are_told_apart_by_district() -> None:
    slugs = slugs_assign([body("G1", "Kallara"), body("G2", "Kallara", district_en="Kottayam")])

    assert slugs == {"G1": "kallara-kollam", "G2": "kallara-kottayam"}


def test_namesakes_of_one_district_are_told_apart_by_code() -> None:
    slugs = slugs_assign([body("G1", "Kallara"), body("G2", "Kallara")])

    assert slugs == {"G1": "kallara-kollam-g1", "G2": "kallara-kollam-g2"}


def test_a_body_keeps_its_slug_for_ever() -> None:
    second = body("G2", "Kallara", district_en="Kottayam")

    slugs = slugs_assign([body("G1", "Kallara", fixed="kallara"), second])

    assert slugs == {"G1": "kallara", "G2": "kallara-kottayam"}


def test_a_second_of_a_name_is_told_apart_from_one_with_a_longer_slug() -> None:
    slugs = slugs_assign(
        [
            body("G1", "Kallara", fixed="kallara-kollam"),
            body("G2", "Kallara", district_en="Kottayam"),
        ]
    )

    assert slugs["G2"] == "kallara-kottayam"


def test_reserved_names_get_their_district() -> None:
    assert slugs_assign([body("G1", "Console")]) == {"G1": "console-kollam"}


def test_spaces_hyphens_and_accents_become_plain() -> None:
    slugs = slugs_assign([body("G1", "Kodom -Belur"), body("G2", "Eramam- Kuttoor  É")])

    assert slugs == {"G1": "kodom-belur", "G2": "eramam-kuttoor-e"}


@given(st.lists(named, max_size=12, unique_by=lambda body: body.code))
def test_slugs_are_valid_unique_and_free_of_order(bodies: list[Named]) -> None:
    slugs = slugs_assign(bodies)

    assert slugs == slugs_assign(reversed(bodies))
    assert len(set(slugs.values())) == len(bodies)
    assert all(is_slug(slug) and slug not in RESERVED for slug in slugs.values())
    assert all(len(slug) <= MAX_LENGTH for slug in slugs.values())


@given(st.lists(named, max_size=12, unique_by=lambda body: body.code))
def test_slugs_stay_when_the_same_register_comes_again(bodies: list[Named]) -> None:
    first = slugs_assign(bodies)
    half = [
        Named(b.code, b.type, b.name_en, b.district_en, fixed=first[b.code] if n % 2 else "")
        for n, b in enumerate(bodies)
    ]

    assert slugs_assign(half) == first
