"""Is there one way to write, and does the checker see the other ways?"""

from pathlib import Path

import pytest

from tests.architecture.checkers import writes
from tests.architecture.checkers.tree import ROOT, SOURCE_ROOTS, files, is_in_room
from tests.architecture.conftest import Plant

EVERYWHERE = files(ROOT, *SOURCE_ROOTS)
EDGES = [path for path in EVERYWHERE if is_in_room(path, writes.EDGE_ROOMS)]
INSIDE_MODULES = [path for path in files(ROOT, "modules") if "migrations" not in path.parts]


def test_edges_write_through_services_alone() -> None:
    assert writes.writes_at_the_edge(ROOT, EDGES) == []


@pytest.mark.parametrize(
    "statement",
    [
        "record.save()",
        "File.objects.create(subject='x')",
        "File.objects.filter(pk=1).update(state='x')",
        "record.delete()",
        "File.objects.bulk_create(rows)",
        "super().create(request)",
    ],
)
def test_a_write_at_the_edge_is_reported(plant: Plant, tmp_path: Path, statement: str) -> None:
    path = plant("modules/filing/api.py", statement)

    assert len(writes.writes_at_the_edge(tmp_path, [path])) == 1


@pytest.mark.parametrize("statement", ["seen.update(more)", "cache.delete(key)", "file_create()"])
def test_what_only_looks_like_a_write_passes(plant: Plant, tmp_path: Path, statement: str) -> None:
    path = plant("modules/filing/api.py", statement)

    assert writes.writes_at_the_edge(tmp_path, [path]) == []


def test_modules_take_the_unit_of_work_of_the_platform() -> None:
    assert writes.own_connections(ROOT, INSIDE_MODULES) == []


@pytest.mark.parametrize(
    "statement",
    [
        "from django.db import transaction",
        "from django.db.transaction import atomic",
        "from django.db import connections, models",
        "File.objects.using('cell_main')",
        "record.save(using='cell_main')",
        "connection.cursor()",
        "File.objects.raw('select 1')",
        "RawSQL('1', [])",
    ],
)
def test_an_own_connection_is_reported(plant: Plant, tmp_path: Path, statement: str) -> None:
    path = plant("modules/filing/services.py", statement)

    assert len(writes.own_connections(tmp_path, [path])) == 1


def test_an_index_may_name_its_method(plant: Plant, tmp_path: Path) -> None:
    path = plant("modules/filing/models.py", "ExclusionConstraint(using='gist', name='x')")

    assert writes.own_connections(tmp_path, [path]) == []


def test_nothing_enters_a_tenant_the_unsafe_way() -> None:
    assert writes.tenant_switches(ROOT, EVERYWHERE) == []


@pytest.mark.parametrize(
    "statement",
    [
        "with tenant:\n    pass",
        "with request.tenant:\n    pass",
        "from django_tenants.utils import schema_context",
        "utils.tenant_context(tenant)",
    ],
)
def test_an_unsafe_entry_is_reported(plant: Plant, tmp_path: Path, statement: str) -> None:
    path = plant("tenants/directory/middleware.py", statement)

    assert len(writes.tenant_switches(tmp_path, [path])) == 1


def test_no_handler_catches_everything() -> None:
    assert writes.swallowed_errors(ROOT, EVERYWHERE) == []


@pytest.mark.parametrize("caught", ["", " Exception", " (ValueError, BaseException)"])
def test_a_handler_that_catches_everything_is_reported(
    plant: Plant, tmp_path: Path, caught: str
) -> None:
    path = plant("tenants/a.py", f"try:\n    pass\nexcept{caught}:\n    pass\n")

    assert writes.swallowed_errors(tmp_path, [path]) == ["tenants/a.py:3"]


def test_a_handler_that_tidies_up_and_raises_again_passes(plant: Plant, tmp_path: Path) -> None:
    path = plant("tenants/a.py", "try:\n    pass\nexcept BaseException:\n    tidy()\n    raise\n")

    assert writes.swallowed_errors(tmp_path, [path]) == []


def test_services_and_selectors_take_named_arguments() -> None:
    rooms = [path for path in EVERYWHERE if is_in_room(path, writes.WRITE_ROOMS)]

    assert writes.positional_arguments(ROOT, rooms) == []


def test_a_positional_argument_is_reported(plant: Plant, tmp_path: Path) -> None:
    path = plant("modules/a/services.py", "def a(x): ...\ndef b(*, x): ...\ndef _c(x): ...\n")

    assert writes.positional_arguments(tmp_path, [path]) == ["modules/a/services.py:1 a"]
