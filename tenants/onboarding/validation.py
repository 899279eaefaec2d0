"""Which rows of a register can become local bodies, and what is wrong with the others?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tenants.onboarding import cells
from tenants.onboarding.context import (
    Context,
    KnownBody,
    KnownDistrict,
    type_find,
    type_name,
    type_near,
)
from tenants.onboarding.names import name_ml_tidy, name_tidy
from tenants.onboarding.parents import block_problems
from tenants.onboarding.problems import Problem, problem
from tenants.onboarding.slugs import Named, slugs_assign
from tenants.onboarding.sources import SourceRow

_KNOWN_TYPES = "grama_panchayat, block_panchayat, district_panchayat, municipality, corporation"
_CODE_LIMIT = 12
# The election commission's register gives these two in English only.
_NAMED_IN_ENGLISH = frozenset({"block_panchayat", "district_panchayat"})


@dataclass(slots=True)
class CheckedRow:
    """A row with what was understood of it; it can be onboarded when it has no errors."""

    line: int
    code: str
    type: str
    name_en: str
    name_ml: str
    district: KnownDistrict | None
    district_en: str
    block: str
    wards: int | None
    slug: str
    lgd_code: str
    lsg_code: str
    admin_email: str
    existing: KnownBody | None = None
    errors: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)

    @property
    def is_valid(self) -> bool:
        """Has the row no errors?"""
        return not self.errors


def rows_check(rows: Iterable[SourceRow], context: Context) -> list[CheckedRow]:
    """Judge every row by itself, then against the others and the bodies that exist.

    Slugs are assigned to all valid rows; a body that exists keeps its own.
    """
    checked = [_row_check(row, context) for row in rows]
    by_code = _by_code(checked)
    _repeated(checked, "code", "code-twice")
    _repeated(checked, "slug", "slug-twice")
    for row in checked:
        _existing_check(row, context)
    for row in checked:
        row.errors += block_problems(row, by_code, context)
    _blocks_must_be_valid(checked, by_code)
    _malayalam_names_fill(checked)
    _slugs_fill(checked, context)
    return checked


def _row_check(source: SourceRow, context: Context) -> CheckedRow:
    values = source.values
    type_code = type_find(values["type"])
    district = context.district_find(values["district"])
    row = CheckedRow(
        line=source.line,
        code=values["code"].upper(),
        type=type_code,
        name_en=values["name_en"],
        name_ml=values.get("name_ml", ""),
        district=district,
        district_en=district.name_en if district else values["district"],
        block=values.get("block", ""),
        wards=None,
        slug=values.get("slug", "").lower(),
        lgd_code=values.get("lgd_code", ""),
        lsg_code=values.get("lsg_code", ""),
        admin_email=values.get("admin_email", ""),
    )
    row.errors += _cell_problems(row, source, context)
    if not row.errors:
        row.wards = int(values["wards"])
        row.name_en = name_tidy(row.name_en)
        row.name_ml = name_ml_tidy(row.name_ml)
    return row


def _cell_problems(row: CheckedRow, source: SourceRow, context: Context) -> list[Problem]:
    values = source.values
    codes = {name: values.get(name, "") for name in ("lgd_code", "lsg_code")}
    return [
        *([problem("cells-extra")] if source.has_extra_cells else []),
        *cells.code_problems(row.code),
        *_type_problems(values["type"], row.type),
        *cells.name_en_problems(row.name_en),
        *cells.name_ml_problems(row.name_ml, is_required=row.type not in _NAMED_IN_ENGLISH),
        *_district_problems(values, row.district, context),
        *cells.wards_problems(values.get("wards", "")),
        *cells.slug_problems(row.slug),
        *cells.email_problems(row.admin_email),
        *(
            problem("too-long", name, length=len(value), limit=_CODE_LIMIT)
            for name, value in codes.items()
            if len(value) > _CODE_LIMIT
        ),
        *(
            unsafe
            for name, value in codes.items()
            if (unsafe := cells.text_problem(name, value)) is not None
        ),
    ]


def _type_problems(given: str, understood: str) -> list[Problem]:
    if understood:
        return []
    if not given:
        return [problem("missing", "type")]
    value = cells.shortened(given)
    near = type_near(given)
    if near:
        return [problem("type-misspelt", "type", value=value, near=near)]
    return [problem("type-unknown", "type", value=value, known=_KNOWN_TYPES)]


def _district_problems(
    values: Mapping[str, str], district: KnownDistrict | None, context: Context
) -> list[Problem]:
    given = values.get("district", "")
    if district is None:
        if not given:
            return [problem("missing", "district")]
        value = cells.shortened(given)
        near = context.district_near(given[:100])
        if near:
            return [problem("district-misspelt", "district", value=value, near=near)]
        return [problem("district-unknown", "district", value=value)]
    code = values.get("district_lgd_code", "")
    if code and code != district.code:
        said = {"value": cells.shortened(code), "expected": district.code}
        return [
            problem("district-code-differs", "district_lgd_code", district=district.name_en, **said)
        ]
    return []


def _by_code(rows: Sequence[CheckedRow]) -> dict[str, CheckedRow]:
    found: dict[str, CheckedRow] = {}
    for row in rows:
        if row.code:
            found.setdefault(row.code, row)
    return found


def _repeated(rows: Sequence[CheckedRow], name: str, code: str) -> None:
    """Give every bearer of a repeated code or slug an error that names all its lines."""
    bearers: dict[str, list[CheckedRow]] = {}
    for row in rows:
        value = getattr(row, name)
        if value:
            bearers.setdefault(value, []).append(row)
    for value, sharing in bearers.items():
        if len(sharing) > 1:
            lines = ", ".join(str(row.line) for row in sharing[:10])
            shown = cells.shortened(value)
            for row in sharing:
                row.errors.append(problem(code, name, value=shown, lines=lines))


def _existing_check(row: CheckedRow, context: Context) -> None:
    known = context.bodies.get(row.code)
    if known is None or not row.is_valid:
        return
    row.existing = known
    district = row.district.code if row.district else ""
    if (known.type, known.district) != (row.type, district):
        where = context.districts[known.district].name_en
        said = {"value": row.code, "name": known.name_en, "district": where}
        row.errors.append(problem("code-of-another", "code", type=type_name(known.type), **said))


def _blocks_must_be_valid(rows: Sequence[CheckedRow], by_code: Mapping[str, CheckedRow]) -> None:
    for row in rows:
        block = by_code.get(row.block.upper()) if row.type == "grama_panchayat" else None
        if block and not block.is_valid and row.is_valid:
            said = {"value": block.code, "line": block.line}
            row.errors.append(problem("block-invalid", "block", **said))


def _malayalam_names_fill(rows: Sequence[CheckedRow]) -> None:
    """Name in Malayalam, from a body of the same name, those that the register leaves unnamed."""
    namesakes: dict[tuple[str, str], str] = {}
    for row in rows:
        if row.is_valid and row.name_ml and row.district:
            namesakes.setdefault((row.district.code, row.name_en), row.name_ml)
    for row in rows:
        if not row.is_valid or row.name_ml or row.district is None:
            continue
        if row.type == "district_panchayat" and row.district.is_called(row.name_en):
            found, origin = row.district.name_ml, row.district.name_en
        else:
            found, origin = namesakes.get((row.district.code, row.name_en), ""), row.name_en
        if found:
            row.notices.append(problem("name-ml-derived", "name_ml", value=found, source=origin))
        else:
            row.notices.append(problem("name-ml-awaited", "name_ml"))
        row.name_ml = found or row.name_en


def _slugs_fill(rows: Sequence[CheckedRow], context: Context) -> None:
    valid = {row.code: row for row in rows if row.is_valid}
    named = {code: _named(row) for code, row in valid.items()}
    for code, body in context.bodies.items():
        fixed = Named(
            code=code,
            type=body.type,
            name_en=body.name_en,
            district_en=context.districts[body.district].name_en,
            fixed=body.slug,
        )
        named[code] = fixed
    slugs = slugs_assign(named.values())
    owners = {body.slug: code for code, body in context.bodies.items()}
    for code, row in valid.items():
        owner = owners.get(row.slug, code) if row.slug else code
        if owner != code:
            row.errors.append(problem("slug-taken", "slug", value=row.slug, code=owner))
        row.slug = slugs[code]


def _named(row: CheckedRow) -> Named:
    district = row.district.name_en if row.district else ""
    return Named(row.code, row.type, row.name_en, district, fixed=row.slug)
