"""Does the table of security requirements name files that exist, and a verdict in each line?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

VERDICTS = frozenset({"kept", "partly", "not kept", "deployment", "not here"})
LINE = re.compile(
    r"^\| (?P<number>\d+\.\d.*?) \| (?P<what>.+?) \| (?P<stands>.*?) \| ?(?P<by>.*?)\|$"
)
FILE = re.compile(r"`((?:tests|frontend|docs|platform|tenants|modules|infra)/[\w./-]+\.\w+)`")
NUMBER = re.compile(r"\d+(?:\.\d+)+")


def lines(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield number, verdict and evidence of each line."""
    for line in text.splitlines():
        found = LINE.match(line)
        if found:
            yield found["number"], found["stands"], found["by"]


def faults(text: str, root: Path) -> list[str]:
    """Say what is wrong with the table."""
    wrong: list[str] = []
    seen: set[str] = set()
    for number, stands, by in lines(text):
        numbers = set(NUMBER.findall(number))
        wrong += [f"{one} stands twice" for one in sorted(numbers & seen)]
        seen |= numbers
        if stands not in VERDICTS:
            wrong.append(f"{number}: {stands!r} is no verdict")
        wrong += [f"{number}: {path}" for path in FILE.findall(by) if not (root / path).exists()]
    return wrong


def chapters(text: str) -> set[int]:
    """Return the chapters that have at least one line."""
    return {int(number.partition(".")[0]) for number, _, _ in lines(text)}
