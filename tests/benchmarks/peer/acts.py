"""What can plain django-tenants be asked to do, with the time it took as JSON?

`python -m tests.benchmarks.peer.acts prepare`, `create FIRST COUNT` or `migrate EXECUTOR`.
"""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any

import click
import django
from django.core.management import call_command


def prepare() -> dict[str, Any]:
    """Make the shared tables."""
    return {"seconds": _timed(lambda: _migrate(shared=True))}


def create(first: str, count: str) -> dict[str, Any]:
    """Create tenants by saving them; the first one, which warms the process, is not counted."""
    numbers = range(int(first), int(first) + int(count))
    _tenant_create(numbers[0])

    def rest() -> None:
        for number in numbers[1:]:
            _tenant_create(number)

    return {"seconds": _timed(rest), "tenants": len(numbers) - 1}


def migrate(executor: str) -> dict[str, Any]:
    """Bring every tenant up to the code."""
    return {"seconds": _timed(lambda: _migrate(tenant=True, executor=executor))}


def _tenant_create(number: int) -> None:
    from tests.benchmarks.peer.models import Host, Tenant  # noqa: PLC0415  after django.setup()

    # What the migration says of itself would stand between the lines of the answer.
    with redirect_stdout(io.StringIO()):
        tenant = Tenant._default_manager.create(
            schema_name=f"peer_{number:05}", name=f"Oor {number}"
        )
    Host._default_manager.create(
        domain=f"peer-{number:05}.localhost", tenant=tenant, is_primary=True
    )


def _migrate(**options: Any) -> None:
    call_command("migrate_schemas", verbosity=0, interactive=False, **options)


def _timed(act: Callable[[], None]) -> float:
    started = time.monotonic()
    act()
    return time.monotonic() - started


ACTS: dict[str, Callable[..., dict[str, Any]]] = {
    "prepare": prepare,
    "create": create,
    "migrate": migrate,
}

if __name__ == "__main__":
    django.setup()
    click.echo(json.dumps(ACTS[sys.argv[1]](*sys.argv[2:])))
