"""Which programs make up a deployment beside its database?"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from sabha.config.env import Environment
from sabha.supervisor.child import Program

CELERY = ("-m", "celery", "--app", "sabha.config.celery:app", "--quiet")


def programs(environment: Environment, *, port: int) -> tuple[Program, ...]:
    """Return web, worker and beat, in the order in which they start and stop."""
    return (
        _web(environment, port),
        Program(
            name="worker",
            command=(
                sys.executable,
                *CELERY,
                "worker",
                f"--concurrency={environment.worker_concurrency}",
                "--loglevel=INFO",
                "--without-gossip",
                "--without-mingle",
                "--without-heartbeat",
            ),
            stops_within=20.0,
        ),
        Program(
            name="beat",
            command=(
                sys.executable,
                *CELERY,
                "beat",
                "--loglevel=INFO",
                f"--schedule={environment.data_dir / 'beat-schedule'}",
                "--pidfile=",
            ),
            stops_within=5.0,
        ),
    )


def preparation(*functions: str) -> Program:
    """Return the program that calls dotted functions once, in turn, and shows what they say."""
    command = (sys.executable, "-m", "sabha.supervisor.preparing", *functions)
    return Program(name="preparation", command=command, stops_within=10.0, is_shown=True)


def program_variables(
    environment: Environment, *, port: int, is_demo: bool = False
) -> Mapping[str, str]:
    """Return the environment variables that the programs get."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "sabha.config.settings",
        "SABHA_DATA_DIR": str(environment.data_dir),
        "SABHA_PORT": str(port),
        "SABHA_DEMO": str(int(is_demo)),
        "PYTHONSAFEPATH": "1",
        "PYTHONUNBUFFERED": "1",
    }


def log_of(data_dir: Path, name: str) -> Path:
    """Return the log file of the program `name`."""
    return data_dir / "logs" / f"{name}.log"


def _web(environment: Environment, port: int) -> Program:
    return Program(
        name="web",
        command=(
            sys.executable,
            "-m",
            "granian",
            "--interface=wsgi",
            "--host=127.0.0.1",
            f"--port={port}",
            f"--workers={environment.web_workers}",
            f"--blocking-threads={environment.web_threads}",
            "--http=1",
            "--no-ws",
            "--respawn-failed-workers",
            "--workers-kill-timeout=8",
            "sabha.config.wsgi:application",
        ),
        stops_within=12.0,
    )
