"""How do tests write a register, and which state do they judge it in?"""

from __future__ import annotations

from collections.abc import Sequence

from tenants.onboarding.context import Context, KnownBody, KnownDistrict
from tenants.onboarding.sources import SourceRow, source_read
from tenants.onboarding.validation import CheckedRow, rows_check

HEADER = "code,type,name_en,name_ml,district,block,wards"
DISTRICTS = [
    KnownDistrict("559", "Kollam", "കൊല്ലം", ("Quilon",)),
    KnownDistrict("565", "Thiruvananthapuram", "തിരുവനന്തപുരം", ("Trivandrum",)),
]
GOOD = (
    "D02,district_panchayat,Kollam,,Kollam,,26",
    "B0201,block_panchayat,Palamukku,പാലമുക്ക്,Kollam,,13",
    "G020101,grama_panchayat,Palamukku,പാലമുക്ക് ഗ്രാമ പഞ്ചായത്ത്,Kollam,B0201,17",
    "M0201,municipality,Kadavoor,കടവൂർ നഗരസഭ,Kollam,,32",
)


def context(*bodies: KnownBody) -> Context:
    return Context.of(DISTRICTS, list(bodies))


def known(code: str, slug: str, **changes: str) -> KnownBody:
    fields = {
        "type": "block_panchayat",
        "district": "559",
        "name_en": slug.split("-", maxsplit=1)[0].title(),
        "name_ml": "പേര്",
        "state": "active",
    }
    return KnownBody(code=code, slug=slug, **(fields | changes))


def register(*lines: str, header: str = HEADER) -> bytes:
    return "\n".join([header, *lines, ""]).encode()


def rows_of(*lines: str, header: str = HEADER) -> tuple[SourceRow, ...]:
    source = source_read(register(*lines, header=header))
    assert source.problems == ()
    return source.rows


def judged(*lines: str, header: str = HEADER, within: Context | None = None) -> list[CheckedRow]:
    return rows_check(rows_of(*lines, header=header), within or context())


def found_in(row: CheckedRow) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in row.errors]


def by_code(rows: Sequence[CheckedRow]) -> dict[str, CheckedRow]:
    return {row.code: row for row in rows}
