"""What does a scanned application hold that a journey attaches?"""

from __future__ import annotations

from playwright.sync_api import FilePayload

from modules.filing.demo.paper import paper_scanned


def scan(name: str) -> FilePayload:
    """Return a PDF of one page, as the scanner at the counter gives it."""
    content = paper_scanned(title="residence")
    return FilePayload(name=name, mimeType="application/pdf", buffer=content)
