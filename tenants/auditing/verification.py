"""Are the audit chains of many bodies whole, held against the heads kept of them?"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from django.db import Error, connections

from sabha.audit.chain import ChainReport
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import DomainError
from sabha.history.services import chain_check_keep
from tenants.directory.models import LocalBody

# An archived body's schema may be gone, a draft has none yet.
WITH_CHAINS = ("active", "read_only", "suspended")


class UnknownSlugError(DomainError):
    """No body with tables has that slug."""

    code = "unknown-body"
    status = 404
    title_en = "There is no local body {slug}."
    title_ml = "{slug} എന്ന സ്ഥാപനം ഇല്ല."


@dataclass(frozen=True, slots=True)
class Verified:
    """What the check of one body found; `failure` says why it could not be made."""

    body: BodyRef
    report: ChainReport
    failure: str = ""

    @property
    def is_whole(self) -> bool:
        """Was it checked, and does it hold?"""
        return not self.failure and self.report.fault_count == 0


def chains_verify(*, slugs: Collection[str] = (), workers: int = 2) -> Iterator[Verified]:
    """Check the chains of some bodies, or of all, and yield each verdict as it comes.

    The verdicts are kept, so that the office and the console see them too.

    Raises:
        UnknownSlugError: one of the slugs is nobody's.
    """
    bodies = _bodies(slugs)
    with ThreadPoolExecutor(max_workers=workers) as crew:
        for done in as_completed([crew.submit(_verify, body) for body in bodies]):
            yield done.result()


def _bodies(slugs: Collection[str]) -> list[BodyRef]:
    found = {
        body.slug: body.ref(frozenset())
        for body in LocalBody.objects.filter(state__in=WITH_CHAINS).order_by("code")
    }
    for slug in slugs:
        if slug not in found:
            raise UnknownSlugError(slug=slug)
    return [body for slug, body in found.items() if not slugs or slug in slugs]


def _verify(body: BodyRef) -> Verified:
    try:
        with body_work(body, is_read_only=True):
            return Verified(body, chain_check_keep())
    except Error as error:
        return Verified(body, ChainReport(), failure=str(error))
    finally:
        connections.close_all()
