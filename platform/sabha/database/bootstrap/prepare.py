"""In which order is a deployment's database made ready, at every start?"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from django.conf import settings
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connections

from sabha.database.bootstrap.databases import databases_ensure, login_of
from sabha.database.bootstrap.rights import broker_install, cell_restrict, control_grant
from sabha.errors import DomainError

CHECKS = ("manifests", "urls")


class ChecksFailedError(DomainError):
    """The installed code contradicts itself."""

    code = "checks-failed"
    status = 500
    title_en = "The installation is not sound:\n{faults}"
    title_ml = "ഇൻസ്റ്റലേഷനിൽ പിശകുകളുണ്ട്:\n{faults}"


def deployment_prepare() -> Iterator[str]:
    """Make logins, databases, tables, rights, broker, masters and templates; yield what was done.

    Repeating it changes nothing. It needs the owners' URLs; with servers that somebody else runs,
    the databases and logins must exist already.

    Raises:
        ChecksFailedError: the manifests or routes contradict themselves; nothing was touched.
    """
    _checks_pass()
    found = settings.ENVIRONMENT
    if found.is_embedded:
        databases_ensure(found)
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    control_grant(connections["owner"])
    if found.broker_url.startswith("pgmq"):
        broker_install(connections["owner"], login=login_of(found.broker_url))
    for name in found.cells:
        cell_restrict(connections[f"cell_{name}_owner"])
    for step in settings.BOOTSTRAP_STEPS:
        module, _, function = step.partition(":")
        getattr(import_module(module), function)()
    connections["owner"].close()
    yield f"Prepared   {len(found.cells)} cell(s), database is up to date"


def _checks_pass() -> None:
    found = [message for message in run_checks(tags=CHECKS) if message.is_serious()]
    if found:
        raise ChecksFailedError(faults="\n".join(f"  {message.msg}" for message in found))
