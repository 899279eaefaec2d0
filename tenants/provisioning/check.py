"""Is a newly made body whole: its structure, its way in, its first file?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from django.db import DatabaseError, connections

from sabha.database.body import BodyRef
from sabha.database.work import abandon_work, body_work
from sabha.errors import DomainError
from sabha.modularity.registry import manifests
from sabha.seats.selectors import seat_list
from tenants.fleet.fingerprint import fingerprints_read
from tenants.fleet.replay import units_of
from tenants.fleet.structure import standard_read


class SelfCheckError(DomainError):
    """The body was made but does not work; it stays in state provisioning."""

    code = "self-check-failed"
    status = 500
    title_en = "The check of {body} failed at {step}: {cause}"
    title_ml = "{body} പരിശോധന {step} ഘട്ടത്തിൽ പരാജയപ്പെട്ടു: {cause}"


def body_check(body: BodyRef) -> None:
    """Prove that the body's structure is the template's, and that it can be entered and used.

    Raises:
        SelfCheckError: it names the step and the cause.
    """
    found = fingerprints_read(body.cell, [body.schema])[body.schema]
    faults = standard_read().faults(found, units_of(body.modules))
    if faults:
        raise SelfCheckError(body=body.slug, step="structure", cause="; ".join(faults))
    with _step(body, "entry"), body_work(body):
        _entry_check(body)
    for slug in sorted(body.modules):
        with _step(body, slug), body_work(body):
            _module_check(slug)
            abandon_work()


def _entry_check(body: BodyRef) -> None:
    with connections[body.alias].cursor() as cursor:
        cursor.execute("SELECT current_user, current_schema()")
        entered = tuple(cursor.fetchone())
    if entered != (body.role, body.schema):
        raise SelfCheckError(body=body.slug, step="entry", cause=f"entered as {entered}")
    if not seat_list():
        raise SelfCheckError(body=body.slug, step="entry", cause="there are no seats")


def _module_check(slug: str) -> None:
    dotted = manifests()[slug].self_check
    if dotted:
        module, _, function = dotted.partition(":")
        getattr(import_module(module), function)()


@contextmanager
def _step(body: BodyRef, step: str) -> Iterator[None]:
    try:
        yield
    except SelfCheckError:
        raise
    except (DomainError, DatabaseError) as error:
        raise SelfCheckError(body=body.slug, step=step, cause=str(error)) from error
