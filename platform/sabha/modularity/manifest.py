"""What does a module declare of itself, as pure data?"""

from __future__ import annotations

from dataclasses import dataclass, field

GRAMA_PANCHAYAT = "grama_panchayat"
BLOCK_PANCHAYAT = "block_panchayat"
DISTRICT_PANCHAYAT = "district_panchayat"
MUNICIPALITY = "municipality"
CORPORATION = "corporation"
ALL_TYPES = (
    GRAMA_PANCHAYAT,
    BLOCK_PANCHAYAT,
    DISTRICT_PANCHAYAT,
    MUNICIPALITY,
    CORPORATION,
)


@dataclass(frozen=True, slots=True)
class Permission:
    """A right that roles can carry; `code` is `<module>.<noun>.<verb>`.

    What `is_of_seat` is done from a seat, in its name; a visitor of the support team never does it.
    """

    code: str
    name_en: str
    name_ml: str
    is_of_seat: bool = False


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """An entry of the menu, shown to those who hold `permission`."""

    path: str
    label_en: str
    label_ml: str
    permission: str
    icon: str


@dataclass(frozen=True, slots=True)
class Act:
    """In which words the audit tells that an act was done; `code` is `<app>.<noun>.<verb>`."""

    code: str
    text_en: str
    text_ml: str


@dataclass(frozen=True, slots=True)
class Field:
    """What an audited record calls one of its fields.

    What stands in it is shown to whoever may see the record and holds `permission`, if one is
    named; to others only if it `is_open`, that is, says nothing of a person. `refers` is the
    subject of the record whose id the field holds, `words` are the names of the codes that it
    holds, English before Malayalam.
    """

    name: str
    name_en: str
    name_ml: str
    is_open: bool = False
    permission: str = ""
    refers: str = ""
    words: dict[str, tuple[str, str]] = field(default_factory=dict)


def open_fields(*named: tuple[str, str, str]) -> tuple[Field, ...]:
    """Return fields that say nothing of a person, of each its name, and what it is called."""
    return tuple(Field(*each, is_open=True) for each in named)


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of record that is audited: `subject` is `<module>.<noun>`, as audit entries name it.

    Whoever holds `permission` may see the record's history. `path` is its screen, `{id}` standing
    for the record's id. `labels` names a function that gives records their numbers or names, which
    tell nothing of a person (`sabha.history.records.Labels`), `search` one that finds records by
    them (`sabha.history.records.Search`). Closed records are kept for `retention_years` (None: for
    good), for which `retention_source` names the order; a blank source means: to be confirmed, and
    nothing goes. `eraser` is the dotted name of a function that erases what is personal in records
    closed before a moment (`sabha.privacy.retention.Eraser`).
    """

    subject: str
    name_en: str
    name_ml: str
    permission: str
    path: str = ""
    fields: tuple[Field, ...] = ()
    labels: str = ""
    search: str = ""
    retention_years: int | None = None
    retention_source: str = ""
    eraser: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A job the dispatcher starts in every body that has the module."""

    name: str
    task: str
    every_seconds: int


@dataclass(frozen=True, slots=True)
class Events:
    """Names of events that leave the module, and the receiver (dotted) of each it listens to."""

    publishes: tuple[str, ...] = ()
    receives: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manifest:
    """One module: everything that the platform wires for it, by string.

    `roles` maps a role template's code to the permission codes it gains with the module.
    `self_check` is the dotted name of a function that proves the module works in a new body;
    it runs inside the body's transaction, which is rolled back afterwards. `personal_data` names
    the one that finds what the module holds about a person (`sabha.privacy.person.Finder`),
    `work_at_seats` the one that counts what waits at seats (`sabha.seats.waiting.WorkAtSeats`).
    """

    slug: str
    name_en: str
    name_ml: str
    summary_en: str
    summary_ml: str
    permissions: tuple[Permission, ...]
    roles: dict[str, tuple[str, ...]]
    depends_on: tuple[str, ...] = ()
    body_types: tuple[str, ...] = ALL_TYPES
    is_always_on: bool = False
    navigation: tuple[NavigationItem, ...] = ()
    events: Events = Events()
    schedules: tuple[Schedule, ...] = ()
    records: tuple[Record, ...] = ()
    acts: tuple[Act, ...] = ()
    self_check: str = ""
    personal_data: str = ""
    work_at_seats: str = ""
