"""Does `sabha up` bring a real deployment up on an empty machine, and leave nothing running?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from sabha.database.embedded.ports import port_choose
from sabha.database.embedded.postmaster import postmaster_get
from sabha.supervisor.readiness import is_live
from tests.platform.supervisor.conftest import eventually

FIRST_START = 180.0


def test_a_deployment_comes_up_works_and_goes_down(tmp_path: Path) -> None:
    port = port_choose()
    variables = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SABHA_", "CELL_", "DATABASE_", "BROKER_"))
    }
    output = tmp_path / "output.txt"
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "sabha", "up", "--port", str(port)],
            env={**variables, "SABHA_DATA_DIR": str(tmp_path)},
            stdout=file,
            stderr=file,
        )

    try:
        assert eventually(lambda: "Ready." in output.read_text(), within=FIRST_START)
        assert is_live(port=port, host="sabha.localhost")
        assert eventually(lambda: "ready" in (tmp_path / "logs" / "worker.log").read_text())
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(60)

    assert code == 0, output.read_text()
    assert not is_live(port=port, host="sabha.localhost")
    assert postmaster_get(tmp_path / "postgres") is None
