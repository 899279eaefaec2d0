"""What is kept of a body's chain elsewhere, where nobody who owns its tables can change it?

The settings name the keeper on the control plane.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.conf import settings

from sabha.audit.chain import ChainReport


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """What the last check of a body's chain found, and which heads are kept of it.

    `verified_at` is None while there was no check; `faults` are its first faults as JSON.
    """

    kept_heads: int
    verified_at: datetime | None
    verified_length: int
    fault_count: int
    faults: Sequence[Mapping[str, object]]


class Keeper(Protocol):
    """Where heads and checks are kept."""

    def head_keep(self, *, body_id: UUID, sequence: int, link_hash: str) -> bool:
        """Keep a head, if it has moved; say whether it has."""
        ...

    def heads_of(self, *, body_id: UUID) -> Mapping[int, str]:
        """Return the heads kept of a body, hash by sequence."""
        ...

    def check_keep(self, *, body_id: UUID, report: ChainReport) -> None:
        """Keep what a check found."""
        ...

    def check_of(self, *, body_id: UUID) -> KeptCheck:
        """Return what the last check found."""
        ...


def keeper() -> Keeper:
    """Return the keeper that the settings name."""
    found: Keeper = pkgutil.resolve_name(settings.AUDIT_KEEPER)
    return found
