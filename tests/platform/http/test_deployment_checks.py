"""Is a configuration for the open network clean, and one that is not told so?"""

import os
import subprocess
import sys
from pathlib import Path

PRODUCTION = {
    "DATABASE_URL": "postgresql://sabha_control:secret@db.internal:5432/sabha",
    "CELL_MAIN_URL": "postgresql://sabha_cell:secret@db.internal/main",
    "BROKER_URL": "amqp://sabha:secret@queue.internal//",
    "SABHA_SECRET_KEY": "correct-horse-battery-staple-monsoon-1957-river-in-flood",
    "SABHA_BASE_DOMAIN": "sabha.example.org",
    "SABHA_SECURITY_CONTACT": "mailto:security@example.org",
    "SABHA_SCANNER_URL": "tcp://scanner.internal:3310",
}


def check(data_dir: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    outside = {
        name: text
        for name, text in os.environ.items()
        if not name.startswith(("SABHA_", "CELL_", "DATABASE_", "BROKER_", "SENTRY_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "sabha", "check", "--deploy"],
        env={**outside, "SABHA_DATA_DIR": str(data_dir), **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_production_settings_are_clean(tmp_path: Path) -> None:
    done = check(tmp_path, PRODUCTION)

    assert (done.returncode, done.stderr) == (0, "")
    assert "no issues" in done.stdout


def test_a_demonstration_s_settings_are_not_fit_for_the_network(tmp_path: Path) -> None:
    done = check(tmp_path, {"SABHA_ADDRESS_LIMIT": "0"})

    assert done.returncode == 1
    for code in ("sabha.W301", "sabha.W302", "sabha.W303", "sabha.W304", "security.W012"):
        assert code in done.stderr
