"""Does the demonstration show its addresses and logins, start again at once, and end whole?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tenants.demo.people import CONSOLE, PASSWORD, STAFF
from tests.e2e.product import Product

pytestmark = pytest.mark.xdist_group("e2e")

SECOND_START = 10.0


def test_the_demonstration_comes_goes_and_comes_again(tmp_path: Path) -> None:
    first = Product(tmp_path / "demo", command="demo")

    first.start()
    told = first.said()
    left = first.stop()

    assert left == []
    assert f"Password   {PASSWORD}" in told
    assert f"Console    {first.address('console')}" in told
    for person in (*CONSOLE, *STAFF):
        assert f"  {person.login}  ({person.name_en}" in told

    second = Product(tmp_path / "demo", command="demo")
    took = second.start()
    left = second.stop()

    assert took <= SECOND_START * _crowding()
    assert left == []
    assert "onboarding" not in second.said()


def _crowding() -> float:
    """How many times over the processors were asked for in the last minute; 1 when free."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
