"""What does a register amount to, before anything is made of it?"""

from __future__ import annotations

from dataclasses import dataclass

from tenants.directory.models import LocalBody
from tenants.masters.selectors import district_list
from tenants.onboarding.context import Context, KnownBody, KnownDistrict
from tenants.onboarding.problems import Problem, problem
from tenants.onboarding.sources import source_read
from tenants.onboarding.validation import CheckedRow, rows_check


@dataclass(frozen=True, slots=True)
class Register:
    """All rows as judged, and what is to be said of the file as a whole."""

    rows: tuple[CheckedRow, ...]
    problems: tuple[Problem, ...]
    is_rejected: bool

    @property
    def invalid_count(self) -> int:
        """How many rows have to be corrected?"""
        return sum(not row.is_valid for row in self.rows)


def register_check(data: bytes) -> Register:
    """Judge a register against the districts and bodies of this deployment; writes nothing."""
    source = source_read(data)
    if source.problems:
        return Register(rows=(), problems=source.problems, is_rejected=True)
    rows = tuple(rows_check(source.rows, context_read()))
    is_rejected = not any(row.is_valid for row in rows)
    problems = []
    if is_rejected:
        problems.append(problem("all-invalid", count=len(rows)))
    awaited = sum(n.code == "name-ml-awaited" for row in rows for n in row.notices)
    if awaited:
        problems.append(problem("names-awaited", "name_ml", count=awaited))
    return Register(rows=rows, problems=tuple(problems), is_rejected=is_rejected)


def context_read() -> Context:
    """Read all districts and bodies in two queries."""
    districts = [
        KnownDistrict(found.code, found.name_en, found.name_ml, tuple(found.spellings))
        for found in district_list()
    ]
    fields = ("code", "slug", "type", "district_id", "name_en", "name_ml", "state")
    bodies = [KnownBody(*row) for row in LocalBody.objects.order_by().values_list(*fields)]
    return Context.of(districts, bodies)
