"""How does the supervisor behave over programs small enough to kill at will?"""

from __future__ import annotations

import sys

import click

from sabha.config.env import environment
from sabha.supervisor.child import Program
from sabha.supervisor.deployment import Deployment

WEB = """
import os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Live(BaseHTTPRequestHandler):
    def do_GET(self):
        is_live = self.path == "/api/health/live/" and self.headers["Host"].startswith("sabha.")
        self.send_response(200 if is_live else 404)
        self.end_headers()
    def log_message(self, *_):
        pass
print(os.getpid(), flush=True)
HTTPServer(("127.0.0.1", int(os.environ["SABHA_PORT"])), Live).serve_forever()
"""
STUBBORN = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(os.getpid(), flush=True)
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(grandchild.pid, flush=True)
time.sleep(600)
"""


def main() -> None:
    """Run a web program, and a worker with a child of its own that will not stop when asked."""
    found = environment()
    programs = (
        Program("web", (sys.executable, "-c", WEB), stops_within=5.0),
        Program("worker", (sys.executable, "-c", STUBBORN), stops_within=1.0),
    )
    Deployment(found, found.port, click.echo, programs).run(is_demo=False)


if __name__ == "__main__":
    main()
