"""What must be known of the state and its bodies to judge a register?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from sabha.modularity.manifest import ALL_TYPES

# States in which a body's setting up may still have to be finished.
UNFINISHED = frozenset({"draft", "provisioning"})
_TYPE_ALIASES = {
    "gp": "grama_panchayat",
    "gram_panchayat": "grama_panchayat",
    "village_panchayat": "grama_panchayat",
    "bp": "block_panchayat",
    "block": "block_panchayat",
    "dp": "district_panchayat",
    "zilla_panchayat": "district_panchayat",
    "municipal_corporation": "corporation",
    "municipal_council": "municipality",
}
_TYPE_NAMES = {
    "grama_panchayat": ("grama panchayat", "ഗ്രാമപഞ്ചായത്ത്"),
    "block_panchayat": ("block panchayat", "ബ്ലോക്ക് പഞ്ചായത്ത്"),
    "district_panchayat": ("district panchayat", "ജില്ലാ പഞ്ചായത്ത്"),
    "municipality": ("municipality", "നഗരസഭ"),
    "corporation": ("corporation", "കോർപ്പറേഷൻ"),
}


@dataclass(frozen=True, slots=True)
class KnownDistrict:
    """A district by its LGD code, and every spelling under which a register may give it."""

    code: str
    name_en: str
    name_ml: str
    spellings: tuple[str, ...] = ()

    def is_called(self, name: str) -> bool:
        """Is `name` one of the ways of writing this district?"""
        return name in (self.name_en, *self.spellings)


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body that is in the directory already."""

    code: str
    slug: str
    type: str
    district: str
    name_en: str
    name_ml: str
    state: str

    @property
    def is_finished(self) -> bool:
        """Is there nothing left for an onboarding to do?"""
        return self.state not in UNFINISHED


@dataclass(frozen=True, slots=True)
class Context:
    """A snapshot of districts and bodies, by code."""

    districts: Mapping[str, KnownDistrict]
    bodies: Mapping[str, KnownBody] = field(default_factory=dict)
    _spellings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, districts: list[KnownDistrict], bodies: list[KnownBody]) -> Context:
        """Return the context of these districts and bodies."""
        spellings = {
            spelling.casefold(): district.code
            for district in districts
            for spelling in (
                district.code,
                district.name_en,
                district.name_ml,
                *district.spellings,
            )
        }
        return cls(
            districts={district.code: district for district in districts},
            bodies={body.code: body for body in bodies},
            _spellings=spellings,
        )

    def district_find(self, text: str) -> KnownDistrict | None:
        """Return the district written as `text`, by name in either script or by LGD code."""
        code = self._spellings.get(" ".join(text.split()).casefold())
        return self.districts.get(code) if code else None

    def district_near(self, text: str) -> str:
        """Return the English name of the district nearest to `text` in spelling, or nothing."""
        near = get_close_matches(text.casefold(), self._spellings, n=1, cutoff=0.6)
        return self.districts[self._spellings[near[0]]].name_en if near else ""


def type_find(text: str) -> str:
    """Return the type written as `text`, or nothing."""
    plain = "_".join(text.replace("-", " ").lower().split())
    if plain in ALL_TYPES:
        return plain
    for code, (_, malayalam) in _TYPE_NAMES.items():
        if "".join(text.split()) == "".join(malayalam.split()):
            return code
    return _TYPE_ALIASES.get(plain, "")


def type_near(text: str) -> str:
    """Return the type nearest to `text` in spelling, or nothing."""
    plain = "_".join(text.replace("-", " ").lower().split())
    near = get_close_matches(plain, ALL_TYPES, n=1, cutoff=0.6)
    return near[0] if near else ""


def type_name(code: str) -> str:
    """Return the English name of a type, for use inside a sentence."""
    return _TYPE_NAMES[code][0] if code in _TYPE_NAMES else code
