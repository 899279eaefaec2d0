"""How much time is left for one question to the scanner?"""

from __future__ import annotations

import time
from dataclasses import dataclass

from sabha.documents.scanning.faults import ScanFaultError


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment that holds for all calls together; a socket's own timeout holds for each."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """Return the deadline that is `seconds` away."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            ScanFaultError: none are.
        """
        seconds = self.at - time.monotonic()
        if seconds <= 0:
            raise ScanFaultError("timed out")
        return seconds
