"""What can a complaint be about, and how far has it come?"""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """What a complaint is about."""

    ROAD = "road"
    WATER = "water"
    LIGHT = "light"
    WASTE = "waste"
    BUILDING = "building"
    NUISANCE = "nuisance"
    OFFICE = "office"
    OTHER = "other"


class ComplaintState(StrEnum):
    """`resolved` means answered, in whatever sense."""

    OPEN = "open"
    RESOLVED = "resolved"


NAMES_ML = {
    Category.ROAD: "റോഡ്",
    Category.WATER: "കുടിവെള്ളം",
    Category.LIGHT: "തെരുവുവിളക്ക്",
    Category.WASTE: "മാലിന്യം",
    Category.BUILDING: "കെട്ടിടം",
    Category.NUISANCE: "ശല്യം",
    Category.OFFICE: "ഓഫീസ് സേവനം",
    Category.OTHER: "മറ്റുള്ളവ",
}


def subject_of(*, category: Category, place: str) -> str:
    """Return the subject under which the office files a complaint."""
    return f"പരാതി ({NAMES_ML[category]}): {place}"
