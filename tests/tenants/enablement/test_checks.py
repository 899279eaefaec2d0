"""Are masters that contradict the modules noticed?"""

from __future__ import annotations

from dataclasses import replace

from sabha.modularity.manifest import ALL_TYPES
from sabha.modularity.registry import manifests
from tenants.enablement.checks import masters_know_the_modules, preset_faults

ALWAYS_ON = ("filing", "privacy")
EVERYWHERE = {(body_type, module) for body_type in ALL_TYPES for module in ALWAYS_ON}


def test_the_masters_that_come_with_the_code_are_sound() -> None:
    assert masters_know_the_modules(None) == []


def test_contradictions_of_presets_are_named() -> None:
    found = manifests()
    lonely = {**found, **{m: replace(found[m], is_always_on=False) for m in ALWAYS_ON}}

    assert preset_faults(found, EVERYWHERE) == []
    assert preset_faults(found, EVERYWHERE | {("corporation", "astrology")}) == [
        "astrology: it is in the preset of corporation, and not installed"
    ]
    assert preset_faults(found, EVERYWHERE | {("block_panchayat", "grievances")}) == [
        "grievances: it is in the preset of block_panchayat, and not for that type"
    ]
    assert preset_faults(found, EVERYWHERE - {("corporation", "filing")}) == [
        "privacy: the preset of corporation lacks filing, which it needs",
        "filing: it is always on, and not in the preset of corporation",
    ]
    assert preset_faults(lonely, {("corporation", "grievances")}) == [
        "grievances: the preset of corporation lacks filing, which it needs"
    ]
