"""How do the deployment's own programs run beside the tests, and what did they write?"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sabha.config.env import environment
from sabha.supervisor.programs import program_variables, programs
from tests.architecture.checkers.tree import ROOT
from tests.architecture.isolation.browser import Browser

READY_SECONDS = 120.0
STOP_SECONDS = 20.0


@contextmanager
def program_running(name: str, log: Path, *, port: int, dsn: str, sms: str) -> Iterator[None]:
    """Run the web server or the worker as a deployment does.

    Errors are reported to `dsn`, messages handed to the provider at `sms`; no mail server answers.
    """
    found = {program.name: program for program in programs(environment(), port=port)}
    variables = {
        **program_variables(environment(), port=port),
        "SENTRY_DSN": dsn,
        "SABHA_DEBUG": "0",
        "SABHA_SMS_URL": sms,
        "SABHA_SMS_KEY": "key-of-the-provider",
        "SABHA_SMTP_URL": "smtp://127.0.0.1:9",
    }
    with log.open("wb") as output:
        process = subprocess.Popen(
            found[name].command,
            cwd=ROOT,
            env=variables,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield
        finally:
            _end(process)


def web_wait(port: int, host: str) -> None:
    """Wait until the web server answers.

    Raises:
        TimeoutError: it did not in time.
    """
    end = time.monotonic() + READY_SECONDS
    while not _is_alive(port, host):
        if time.monotonic() > end:
            raise TimeoutError("the web server does not answer")
        time.sleep(0.3)


def _is_alive(port: int, host: str) -> bool:
    try:
        return Browser(port, host).get("/api/session/").status == 200
    except OSError:
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=STOP_SECONDS)
