"""Which body answers at a host, without asking the database at every request?"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from sabha.database.body import BodyRef
from tenants.directory.models import DirectoryVersion, Domain, LocalBody

CHECK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The directory as it stood at one version."""

    version: int
    by_id: dict[UUID, BodyRef] = field(default_factory=dict)
    by_slug: dict[str, BodyRef] = field(default_factory=dict)
    by_host: dict[str, BodyRef] = field(default_factory=dict)


class DirectoryCache:
    """One process's snapshot; at most one query a second asks whether it is still current."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._snapshot = Snapshot(version=-1)
        self._checked_at = float("-inf")

    def snapshot(self) -> Snapshot:
        """Return the current snapshot, reading the directory again if its version has grown."""
        if time.monotonic() - self._checked_at < CHECK_SECONDS:
            return self._snapshot
        with self._lock:
            if time.monotonic() - self._checked_at >= CHECK_SECONDS:
                version = directory_version()
                if version != self._snapshot.version:
                    self._snapshot = snapshot_read(version)
                self._checked_at = time.monotonic()
        return self._snapshot

    def forget(self) -> None:
        """Ask the database at the next use; called after a change made by this process.

        A reading under way is waited for: it may have begun before the change.
        """
        with self._lock:
            self._checked_at = float("-inf")


def directory_version() -> int:
    """Return the number that grows with every change to bodies, hosts or modules."""
    found = DirectoryVersion.objects.values_list("number", flat=True).first()
    return found or 0


def snapshot_read(version: int) -> Snapshot:
    """Read all bodies with their modules and hosts in three queries."""
    modules: dict[UUID, set[str]] = {}
    enabled = LocalBody.objects.order_by().filter(enablements__state="enabled")
    for body_id, slug in enabled.values_list("id", "enablements__module"):
        modules.setdefault(body_id, set()).add(slug)
    refs = {
        body.id: body.ref(frozenset(modules.get(body.id, ())))
        for body in LocalBody.objects.order_by("code")
    }
    return Snapshot(
        version=version,
        by_id=refs,
        by_slug={ref.slug: ref for ref in refs.values()},
        by_host={
            host: refs[body_id]
            for host, body_id in Domain.objects.values_list("domain", "tenant_id")
            if body_id in refs
        },
    )


directory = DirectoryCache()


def body_by_id(body_id: UUID) -> BodyRef | None:
    """Return the body of that id, or None."""
    return directory.snapshot().by_id.get(body_id)


def body_by_slug(slug: str) -> BodyRef | None:
    """Return the body of that slug, or None."""
    return directory.snapshot().by_slug.get(slug)


def body_by_host(host: str) -> BodyRef | None:
    """Return the body that has `host` (lower case, no port) as one of its own, or None."""
    return directory.snapshot().by_host.get(host)


def bodies_with_module(module: str | None) -> Iterable[BodyRef]:
    """Yield the active bodies that have `module` enabled; all active ones for None."""
    for body in directory.snapshot().by_id.values():
        if body.state == "active" and (module is None or module in body.modules):
            yield body
