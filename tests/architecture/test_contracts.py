"""Does each import contract report the violation it was written for?"""

from pathlib import Path

import grimp
import pytest

from tests.architecture.checkers.contracts import broken_contracts, contract_ids, wildcards
from tests.architecture.checkers.tree import ROOT, module_slugs

HEALTHY = {
    "sabha/errors.py": "",
    "sabha/config/settings.py": "import sabha.errors",
    "sabha/seats/models.py": "import django",
    "sabha/seats/services.py": "from sabha.seats import models",
    "tenants/directory/models.py": "import sabha.seats.models",
    "tenants/directory/api.py": "import rest_framework\nimport tenants.directory.models",
    "modules/filing/manifest.py": "import sabha.errors",
    "modules/filing/models.py": "import django",
    "modules/filing/rules.py": "import datetime",
    "modules/filing/selectors.py": "import modules.filing.models",
    "modules/filing/services.py": "import modules.filing.selectors",
    "modules/filing/public.py": "import modules.filing.services",
    "modules/filing/api.py": "import rest_framework\nimport modules.filing.services",
    "modules/filing/urls.py": "import modules.filing.api",
    "modules/filing/migrations/0001_files.py": "import django",
    "modules/licences/services.py": "from modules.filing import public",
    "modules/licences/public.py": "import modules.licences.services",
    "modules/licences/api.py": "import modules.licences.services",
}

# Each plant is one file, written over the healthy tree, and the contract it must break.
PLANTS = [
    ("sabha/errors.py", "import tenants.directory.models", "down-only"),
    ("tenants/directory/models.py", "import modules.filing.public", "down-only"),
    ("modules/licences/services.py", "import modules.filing.models", "one-door"),
    ("modules/licences/api.py", "from modules.filing.services import x", "one-door"),
    ("sabha/errors.py", "import sabha.config.settings", "no-cycles"),
    ("modules/filing/services.py", "from modules.licences import public", "no-cycles"),
    ("modules/filing/selectors.py", "import modules.filing.services", "rooms"),
    ("modules/filing/models.py", "import modules.filing.selectors", "rooms"),
    ("modules/filing/tasks.py", "import modules.filing.api", "rooms"),
    ("modules/filing/odds_and_ends.py", "", "rooms"),
    ("tenants/directory/selectors.py", "import tenants.directory.api", "rooms-below"),
    ("sabha/seats/models.py", "import sabha.seats.services", "rooms-below"),
    ("modules/filing/public.py", "import rest_framework", "no-http-inside"),
    ("tenants/directory/services.py", "import rest_framework", "no-http-inside"),
    ("modules/filing/manifest.py", "import django.utils", "pure-manifests"),
    ("sabha/errors.py", "import django", "pure-manifests"),
    ("modules/filing/rules.py", "import django.db.models", "pure-rules"),
    ("sabha/config/settings.py", "import tenants.directory", "wired-by-string"),
    ("modules/filing/services.py", "import psycopg", "no-connections-in-modules"),
    ("modules/filing/tasks.py", "import django_tenants.utils", "no-connections-in-modules"),
]


def grow(tree: Path, sources: dict[str, str]) -> None:
    """Write the files, and make every folder above them a package."""
    for name, source in sources.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source + "\n", encoding="utf-8")
        for parent in path.parents:
            if parent == tree:
                break
            (parent / "__init__.py").touch()


def test_a_tree_that_keeps_the_rules_passes(tmp_path: Path) -> None:
    grow(tmp_path, HEALTHY)

    assert broken_contracts(tmp_path) == set()


@pytest.mark.parametrize(("name", "source", "contract"), PLANTS)
def test_a_planted_import_breaks_its_contract(
    tmp_path: Path, name: str, source: str, contract: str
) -> None:
    grow(tmp_path, {**HEALTHY, name: source})

    assert contract in broken_contracts(tmp_path)


def test_every_contract_has_been_seen_broken() -> None:
    assert {contract for _, _, contract in PLANTS} == set(contract_ids())


@pytest.mark.skipif(not module_slugs(ROOT), reason="there is no module yet")
def test_every_wildcard_matches_something() -> None:
    """A wildcard that matches nothing would pass in silence."""
    graph = grimp.build_graph("sabha", "tenants", "modules", cache_dir=None)

    unmatched = [name for name in wildcards() if not graph.find_matching_modules(name)]

    assert unmatched == []
