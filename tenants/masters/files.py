"""What do the data files that come with Sabha say?"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tenants.masters.models import (
    District,
    Holiday,
    ModulePreset,
    RoleTemplate,
    SeatTemplate,
    Service,
    ServiceLimit,
)

_FOLDER = Path(__file__).with_name("data")


@cache
def digest() -> str:
    """Return 64 hex digits that differ when any data file differs."""
    content = hashlib.sha256()
    for path in sorted(_FOLDER.glob("*.json")):
        content.update(path.read_bytes())
    return content.hexdigest()


@dataclass(frozen=True, slots=True)
class Kind:
    """Rows of one model: what tells them apart, and what a new edition may change in them."""

    model: Any
    unique: tuple[str, ...]
    changing: tuple[str, ...]
    rows: list[Any]


def masters_read() -> list[Kind]:
    """Return all rows of the data files, in order of loading."""
    services = _rows("services")
    plain = [_without(row, "limits") for row in services]
    names = ("name_en", "name_ml")
    return [
        Kind(
            District,
            ("code",),
            (*names, "abbreviation", "spellings"),
            [District(**row) for row in _rows("districts")],
        ),
        Kind(
            RoleTemplate,
            ("code",),
            (*names, "position", "keeps", "is_read_only"),
            _positioned(RoleTemplate, _rows("roles")),
        ),
        Kind(SeatTemplate, ("body_type", "code"), (), _seats()),
        Kind(
            ModulePreset,
            ("body_type", "module"),
            (),
            [ModulePreset(**row) for row in _rows("presets")],
        ),
        Kind(
            Service,
            ("code",),
            ("module", *names, "body_types", "documents", "position"),
            _positioned(Service, plain),
        ),
        Kind(
            ServiceLimit,
            ("service", "valid_from"),
            ("limit_days", "unit", "valid_to", "source", "is_confirmed"),
            _limits(services),
        ),
        Kind(Holiday, ("on", "name_en"), ("name_ml", "source", "is_confirmed"), _holidays()),
    ]


def _holidays() -> list[Holiday]:
    return [Holiday(**_dated(row, "on")) for row in _rows("holidays")]


def _seats() -> list[SeatTemplate]:
    sections = {row["code"]: row for row in _document("seats")["sections"]}
    seats = []
    for position, row in enumerate(_rows("seats"), start=1):
        section = sections[row["section"]]
        seats.append(
            SeatTemplate(
                **_without(row, "section"),
                section_code=section["code"],
                section_en=section["name_en"],
                section_ml=section["name_ml"],
                position=position,
            )
        )
    return seats


def _limits(services: list[dict[str, Any]]) -> list[ServiceLimit]:
    return [
        ServiceLimit(service_id=service["code"], **_dated(limit, "valid_from", "valid_to"))
        for service in services
        for limit in service["limits"]
    ]


def _positioned(model: Any, rows: list[dict[str, Any]]) -> list[Any]:
    return [model(**row, position=position) for position, row in enumerate(rows, start=1)]


def _dated(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return row | {name: date.fromisoformat(row[name]) for name in names if row[name]}


def _without(row: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != name}


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = _document(name)["rows"]
    return rows


def _document(name: str) -> dict[str, Any]:
    text = (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return document
