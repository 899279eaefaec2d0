"""Does the block that a register names suit the body under it?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from tenants.onboarding.cells import shortened
from tenants.onboarding.context import Context, KnownDistrict, type_name
from tenants.onboarding.problems import Problem, problem

_BLOCK = "block_panchayat"


class Placed(Protocol):
    """A body with its type and place, from the register."""

    @property
    def code(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def block(self) -> str: ...
    @property
    def district(self) -> KnownDistrict | None: ...


def block_problems(row: Placed, rows: Mapping[str, Placed], context: Context) -> list[Problem]:
    """Check the block of one row against the file's rows and the bodies that exist, by code."""
    if not row.type or row.district is None:
        return []
    if row.type == "grama_panchayat":
        wrong = _own_block_problem(row, row.district, rows, context)
        return [wrong] if wrong else []
    if row.block:
        return [problem("block-not-allowed", "block", type=type_name(row.type))]
    return []


def _own_block_problem(
    row: Placed, district: KnownDistrict, rows: Mapping[str, Placed], context: Context
) -> Problem | None:
    if not row.block:
        return problem("block-missing", "block")
    kind, where = _find(row.block.upper(), rows, context)
    value = shortened(row.block)
    wrong = None
    if not kind:
        wrong = problem("block-unknown", "block", value=value)
    elif kind != _BLOCK:
        wrong = problem("block-not-a-block", "block", value=value, type=type_name(kind))
    elif where and where != district.code:
        elsewhere = context.districts[where].name_en
        wrong = problem("block-elsewhere", "block", value=value, district=elsewhere)
    return wrong


def _find(code: str, rows: Mapping[str, Placed], context: Context) -> tuple[str, str]:
    """Return type and district code of the body `code`; the file wins over the directory."""
    row = rows.get(code)
    if row is not None and row.type:
        return row.type, row.district.code if row.district else ""
    known = context.bodies.get(code)
    return (known.type, known.district) if known else ("", "")
