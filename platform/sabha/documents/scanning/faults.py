"""What is said when the scanner gives no verdict?"""

from __future__ import annotations


class ScanFaultError(Exception):
    """The scanner gave no verdict; `reason` is for the log and holds nothing of the content."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
