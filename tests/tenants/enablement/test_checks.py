"""Are masters that contradict the modules noticed?"""

from __future__ import annotations

from dataclasses import replace

from sabha.modularity.manifest import ALL_TYPES
from sabha.modularity.registry import manifests
from tenants.enablement.checks import masters_know_the_modules, preset_faults

EVERYWHERE = {(body_type, "filing") for body_type in ALL_TYPES}


def test_the_masters_that_come_with_the_code_are_sound() -> None:
    assert masters_know_the_modules(None) == []


def test_contradictions_of_presets_are_named() -> None:
    found = manifests()
    lonely = {**found, "filing": replace(found["filing"], is_always_on=False)}

    assert preset_faults(found, EVERYWHERE) == []
    assert preset_faults(found, EVERYWHERE | {("corporation", "astrology")}) == [
        "astrology: it is in the preset of corporation, and not installed"
    ]
    assert preset_faults(found, EVERYWHERE | {("block_panchayat", "grievances")}) == [
        "grievances: it is in the preset of block_panchayat, and not for that type"
    ]
    assert preset_faults(found, EVERYWHERE - {("corporation", "filing")}) == [
        "filing: it is always on, and not in the preset of corporation"
    ]
    assert preset_faults(lonely, {("corporation", "grievances")}) == [
        "grievances: the preset of corporation lacks filing, which it needs"
    ]
