"""What did a benchmark find, for people and for programs?"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

Facts = Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one side, in the order of the report's columns."""

    who: str
    figures: Sequence[float]


@dataclass(frozen=True, slots=True)
class Goal:
    """What was to be reached, what was found, and whether that is enough."""

    wanted: str
    found: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of all sides from one run on one server, and how they compare."""

    name: str
    question: str
    columns: Sequence[str]
    rows: Sequence[Row]
    ratio: float
    ratio_of: str
    goals: Sequence[Goal]
    size: Facts
    machine: Facts
    notes: Sequence[str] = ()

    def as_json(self) -> str:
        """Return the report for programs."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)

    def as_text(self) -> str:
        """Return the report as a table for people."""
        width = max(len(row.who) for row in self.rows)
        widths = [max(len(column), 10) for column in self.columns]
        head = "  ".join(f"{c:>{w}}" for c, w in zip(self.columns, widths, strict=True))
        return "\n".join(
            [
                f"{self.name}: {self.question}",
                f"  {'':<{width}}  {head}",
                *(f"  {row.who:<{width}}  {_figures(row, widths)}" for row in self.rows),
                f"  ratio {self.ratio:.2f} ({self.ratio_of})",
                *(f"  {_verdict(goal)} {goal.wanted}: {goal.found}" for goal in self.goals),
                f"  size: {_told(self.size)}",
                f"  machine: {_told(self.machine)}",
                *(f"  note: {note}" for note in self.notes),
            ]
        )


def _figures(row: Row, widths: Sequence[int]) -> str:
    return "  ".join(f"{f:>{w}.{_places(f)}f}" for f, w in zip(row.figures, widths, strict=True))


def _places(figure: float) -> int:
    return 0 if figure == int(figure) else 3 if abs(figure) < 10 else 1


def _verdict(goal: Goal) -> str:
    return "met    " if goal.is_met else "NOT MET"


def _told(facts: Facts) -> str:
    return ", ".join(f"{name} {value}" for name, value in facts.items())
