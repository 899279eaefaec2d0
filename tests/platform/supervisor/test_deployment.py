"""Does a deployment come up, heal, and leave nothing behind?"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from tests.platform.supervisor.conftest import PATIENCE, SmallDeployment, eventually, is_process


def _everything(small: SmallDeployment) -> list[int]:
    assert eventually(lambda: len(small.pids("worker")) >= 2)
    return [*small.pids("web"), *small.pids("worker")]


def test_it_tells_where_it_is(small: SmallDeployment) -> None:
    assert f"http://sabha.localhost:{small.port}/" in small.said()
    assert f"http://console.sabha.localhost:{small.port}/" in small.said()


def test_a_signal_stops_everything(small: SmallDeployment) -> None:
    pids = _everything(small)

    small.process.send_signal(signal.SIGINT)

    assert small.process.wait(PATIENCE) == 0
    assert not any(map(is_process, pids))


def test_nothing_outlives_a_killed_supervisor(small: SmallDeployment) -> None:
    pids = _everything(small)

    small.process.kill()

    assert eventually(lambda: not any(map(is_process, pids)))


def test_a_program_that_ends_is_started_again(small: SmallDeployment) -> None:
    worker, grandchild = _everything(small)[1:]

    os.kill(worker, signal.SIGKILL)

    assert eventually(lambda: len(small.pids("worker")) == 4)
    assert not is_process(grandchild)
    assert "worker ended (signal 9); starting again in 1 s" in small.said()


def test_a_taken_web_port_is_refused_with_its_holder(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]

        done = subprocess.run(
            [sys.executable, "-m", "sabha", "up", "--port", str(port)],
            env={**os.environ, "SABHA_DATA_DIR": str(tmp_path)},
            check=False,
            capture_output=True,
            text=True,
        )

    assert done.returncode == 2
    assert done.stderr.startswith(f"sabha: Port {port} is held by ")
    assert f"(process {os.getpid()})" in done.stderr
    assert f"--port {port + 1}" in done.stderr
    assert not (tmp_path / "postgres").exists()
