"""How does a journey get the whole product running, as a person starts it?"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from sabha.database.embedded.ports import port_choose

if TYPE_CHECKING:
    from tests.e2e.entering import Wanted

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "frontend" / "dist" / "index.html"
BASE_DOMAIN = "sabha.localhost"
STARTS_WITHIN = 180.0
STOPS_WITHIN = 60.0
CLEANED = ("SABHA_", "CELL_", "DATABASE_", "BROKER_", "SENTRY_")


class Product:
    """`sabha up` or `sabha demo` in a process of its own, with a data folder of its own.

    `sessions` keeps the cookies of those who signed in, by login.
    """

    def __init__(
        self, data_dir: Path, *, command: str = "up", variables: Mapping[str, str] | None = None
    ) -> None:
        assert BUILT.is_file(), "The screens are not built: run `make setup`."
        self.port = port_choose()
        self.data_dir = data_dir
        self._command = command
        self._output = data_dir.with_name(f"{data_dir.name}-output.txt")
        self._variables = {
            **{name: text for name, text in os.environ.items() if not name.startswith(CLEANED)},
            "SABHA_DATA_DIR": str(data_dir),
            "SABHA_CELLS": "main,second",
            "SABHA_DEBUG": "1",
            "SABHA_PORT": str(self.port),
            **(variables or {}),
        }
        self._process: subprocess.Popen[bytes] | None = None
        self.sessions: dict[str, Any] = {}

    def start(self) -> float:
        """Start it and wait until it says that it is ready; return how long that took, in s."""
        began = time.monotonic()
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "sabha", self._command, "--port", str(self.port)],
                cwd=ROOT,
                env=self._variables,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        while "Ready." not in self.said():
            assert self._process.poll() is None, self.said()
            assert time.monotonic() - began < STARTS_WITHIN, self.said()
            time.sleep(0.1)
        return time.monotonic() - began

    def stop(self) -> list[psutil.Process]:
        """Stop it as Ctrl-C does; return its processes that still run, which should be none."""
        assert self._process is not None
        family = psutil.Process(self._process.pid).children(recursive=True)
        self._process.send_signal(signal.SIGINT)
        assert self._process.wait(STOPS_WITHIN) == 0, self.said()
        return [each for each in family if each.is_running()]

    def said(self) -> str:
        """Return what it printed so far."""
        return self._output.read_text(encoding="utf-8")

    def address(self, place: str = "", path: str = "/") -> str:
        """Return the address of `path` at a body's slug, at "console", or at the apex ("")."""
        host = f"{place}.{BASE_DOMAIN}" if place else BASE_DOMAIN
        return f"http://{host}:{self.port}{path}"

    def enter(self, wanted: Wanted) -> None:
        """Enter bodies and people through the services that screens use."""
        self.call("tests.e2e.entering:enter", json.dumps(wanted))

    def call(self, function: str, given: str = "") -> None:
        """Call a function beside the running product, with its databases and `given` to read."""
        done = subprocess.run(
            [sys.executable, "-m", "sabha.supervisor.preparing", function],
            cwd=ROOT,
            env={**self._variables, "DJANGO_SETTINGS_MODULE": "sabha.config.settings"},
            input=given,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
