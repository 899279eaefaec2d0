"""What would Sentry have received? A server on this machine that takes its envelopes."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Ingest(ThreadingHTTPServer):
    """Keeps the text of every envelope that was posted."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.envelopes: list[str] = []

    @property
    def dsn(self) -> str:
        """The address to report to."""
        return f"http://key@127.0.0.1:{self.server_port}/1"

    def events(self) -> list[dict[str, Any]]:
        """Return the error events, in the order of their arrival."""
        found = []
        for envelope in self.envelopes:
            lines = envelope.split("\n")
            for header, item in zip(lines[1::2], lines[2::2], strict=False):
                if json.loads(header).get("type") == "event":
                    found.append(json.loads(item))
        return found


class _Handler(BaseHTTPRequestHandler):
    server: Ingest

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        is_small = self.headers.get("Content-Encoding") == "gzip"
        self.server.envelopes.append((gzip.decompress(sent) if is_small else sent).decode())
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the standard library's own name
        """Stay silent."""


@contextmanager
def ingest_open() -> Iterator[Ingest]:
    """Take envelopes while the block runs."""
    server = Ingest()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
