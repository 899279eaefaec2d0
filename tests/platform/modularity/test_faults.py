"""Is every way in which a manifest can be wrong found and named?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sabha.modularity.checks import manifests_hold_together
from sabha.modularity.faults import manifest_faults, role_faults
from sabha.modularity.manifest import (
    Events,
    Manifest,
    NavigationItem,
    Permission,
    Schedule,
)
from sabha.modularity.registry import manifests

GOOD = Manifest(
    slug="roads",
    name_en="Roads",
    name_ml="റോഡുകൾ",
    summary_en="",
    summary_ml="",
    permissions=(Permission("roads.road.view", "See roads", "റോഡുകൾ കാണുക"),),
    roles={"secretary": ("roads.road.view",)},
    navigation=(NavigationItem("/office/roads", "Roads", "റോഡുകൾ", "roads.road.view", "road"),),
    events=Events(publishes=("roads.road.closed",)),
)
VIEW = GOOD.permissions[0]
WALK = "modules.filing.self_check:walk"
NO_WALK = "module 'modules.filing.self_check' has no attribute 'walk'"
ITEM = GOOD.navigation[0]

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "strange prefix": (
        {"permissions": (VIEW, Permission("filing.road.view", "", ""))},
        "permission 'filing.road.view' is not roads.<noun>.<verb>",
    ),
    "two parts": (
        {"permissions": (VIEW, Permission("roads.view", "", ""))},
        "permission 'roads.view' is not roads.<noun>.<verb>",
    ),
    "twice": (
        {"permissions": (VIEW, VIEW)},
        "permission 'roads.road.view' is declared twice",
    ),
    "role with an unknown permission": (
        {"roles": {"secretary": ("roads.road.build",)}},
        "role 'secretary' is given 'roads.road.build', which the module does not declare",
    ),
    "menu with an unknown permission": (
        {"navigation": (replace(ITEM, permission="roads.road.build"),)},
        "/office/roads demands 'roads.road.build', which the module does not declare",
    ),
    "menu elsewhere": (
        {"navigation": (replace(ITEM, path="/officeroads"),)},
        "/officeroads does not lie under /office",
    ),
    "no type": ({"body_types": ()}, "it is for no type of body"),
    "unknown type": ({"body_types": ("kingdom",)}, "there is no type of body 'kingdom'"),
    "more types than what it needs": (
        {"depends_on": ("grievances",)},
        "it is for types of body that cannot have grievances, which it needs",
    ),
    "always on without what it needs": (
        {"depends_on": ("grievances",), "body_types": ("corporation",), "is_always_on": True},
        "it is always on, but grievances, which it needs, is not",
    ),
    "strange event": (
        {"events": Events(publishes=("filing.file.lost",))},
        "event 'filing.file.lost' does not begin with 'roads'",
    ),
    "event of a module that it does not need": (
        {"events": Events(receives={"filing.file.decided": "builtins:print"})},
        "it listens to 'filing.file.decided', which no module that it needs publishes",
    ),
    "no interval": (
        {"schedules": (Schedule("sweep", "modules.roads.tasks.sweep", 0),)},
        "schedule 'sweep' has no interval",
    ),
    "task of another module": (
        {"schedules": (Schedule("sweep", "modules.filing.tasks.sweep", 60),)},
        "schedule 'sweep' starts 'modules.filing.tasks.sweep', a task of another module",
    ),
    "no such file": (
        {"self_check": "modules.lost:run"},
        "'modules.lost:run' does not lead to a function: No module named 'modules.lost'",
    ),
    "no such function": (
        {"self_check": WALK},
        f"{WALK!r} does not lead to a function: {NO_WALK}",
    ),
    "work counted by nobody": (
        {"work_at_seats": WALK},
        f"{WALK!r} does not lead to a function: {NO_WALK}",
    ),
    "no function": ({"self_check": "sys:path"}, "'sys:path' is not a function"),
}


def test_the_manifests_of_the_product_hold_together() -> None:
    assert manifests_hold_together(None) == []


def test_a_sound_manifest_has_no_fault() -> None:
    listening = Events(receives={"filing.file.decided": "builtins:print"})
    needing = replace(GOOD, depends_on=("filing",), events=listening)

    assert manifest_faults({**manifests(), "roads": needing}) == []


@pytest.mark.parametrize("case", WRONG)
def test_a_fault_is_named(case: str) -> None:
    changes, told = WRONG[case]

    faults = manifest_faults({**manifests(), "roads": replace(GOOD, **changes)})

    assert f"roads: {told}" in faults


def test_a_role_that_no_body_has_is_named() -> None:
    assert role_faults({"roads": GOOD}, ["secretary"]) == []
    assert role_faults({"roads": GOOD}, ["clerk"]) == ["roads: there is no role 'secretary'"]
