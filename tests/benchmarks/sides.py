"""How is one side's program run, with its own settings and nothing of this process's?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.place import Place

ROOT = Path(__file__).resolve().parents[2]
OWN = "tests.benchmarks.own.settings"
PEER = "tests.benchmarks.peer.settings"
PLAIN = "tests.benchmarks.plain.settings"
DEPLOYED = "deployed"
LIMIT_SECONDS = 1800.0
_FOREIGN = ("SABHA_", "CELL_", "DATABASE_", "DJANGO_", "BROKER_", "SENTRY_", "BENCH_", "PYTEST_")


class SideFailedError(RuntimeError):
    """A program of one side ended with an error; its last words are the message."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program printed as JSON, and how long it took from start to end, in seconds."""

    data: dict[str, Any]
    wall_seconds: float


def variables(place: Place, settings: str, **more: str) -> Mapping[str, str]:
    """Return the environment in which a program runs under `settings` at `place`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
    paths = (ROOT, ROOT / "platform", place.home / DEPLOYED)
    return {
        **kept,
        "DJANGO_SETTINGS_MODULE": settings,
        "SABHA_DATA_DIR": str(place.home),
        "PYTHONPATH": os.pathsep.join(map(str, paths)),
        "BENCH_UNIT": "none",
        **more,
    }


def own_ask(place: Place, *arguments: str) -> Answer:
    """Run `sabha …` itself and read its JSON."""
    return _ask(place, OWN, ["-m", "sabha", *arguments])


def own_prepare(place: Place) -> None:
    """Prepare Sabha's databases as a deployment does at its start."""
    target = "sabha.database.bootstrap:deployment_prepare"
    _run(place, OWN, ["-m", "sabha.supervisor.preparing", target])


def peer_ask(place: Place, *arguments: str) -> Answer:
    """Run one act of plain django-tenants and read its JSON."""
    return _ask(place, PEER, ["-m", "tests.benchmarks.peer.acts", *arguments])


def peers_ask(place: Place, calls: Sequence[Sequence[str]]) -> list[Answer]:
    """Run several acts of plain django-tenants side by side, each in its own process."""
    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(lambda call: peer_ask(place, *call), calls))


def signed_in(place: Place, settings: str, function: str, *arguments: str) -> dict[str, str]:
    """Have one side sign somebody in; return the headers that their browser would send."""
    told = _ask(place, settings, ["-m", "tests.benchmarks.asking", function, *arguments])
    return {str(name): str(value) for name, value in told.data.items()}


def plain_manage(place: Place, *arguments: str) -> None:
    """Run a management command of the side without tenants."""
    _run(place, PLAIN, ["-m", "django", *arguments])


def _ask(place: Place, settings: str, arguments: Sequence[str]) -> Answer:
    started = time.monotonic()
    printed = _run(place, settings, arguments)
    return Answer(data=json.loads(printed), wall_seconds=time.monotonic() - started)


def _run(place: Place, settings: str, arguments: Sequence[str]) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=variables(place, settings),
        check=False,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
    )
    if done.returncode != 0:
        words = (done.stderr.strip() or done.stdout.strip())[-2000:]
        message = f"{' '.join(arguments)} ended with code {done.returncode}: {words}"
        raise SideFailedError(message)
    return done.stdout
