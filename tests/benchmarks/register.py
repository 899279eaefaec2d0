"""Which register of made-up local bodies is onboarded, of any length and of all types?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

HEADER = "code,type,name_en,name_ml,district,block,wards"
DISTRICT = "Kollam"
PANCHAYATS_IN_A_BLOCK = 8
TOWN_EVERY = 12


def register_write(path: Path, *, first: int, count: int) -> None:
    """Write rows `first` to `first + count`, always the same ones for the same numbers.

    Rows are as a state has them: one district panchayat, blocks with their panchayats, and one
    town to a dozen.
    """
    rows = [row for number, row in enumerate(_rows(first + count)) if number >= first]
    path.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")


def _rows(count: int) -> Iterator[str]:
    block = ""
    for number in range(count):
        if number == 0:
            yield f"D0001,district_panchayat,{DISTRICT},കൊല്ലം,{DISTRICT},,26"
        elif number % TOWN_EVERY == 0:
            yield _row(f"M{number:04}", "municipality", number, "")
        elif not block or number % (PANCHAYATS_IN_A_BLOCK + 1) == 1:
            block = f"B{number:04}"
            yield _row(block, "block_panchayat", number, "")
        else:
            yield _row(f"G{number:04}", "grama_panchayat", number, block)


def _row(code: str, body_type: str, number: int, block: str) -> str:
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")
    return f"{code},{body_type},Oor {letters},ഊര് {number},{DISTRICT},{block},17"
