"""Is the malware scanner's address read rightly from the environment?"""

from __future__ import annotations

from pathlib import Path

import pytest

from sabha.config.env import EnvironmentProblem, environment_read
from sabha.config.scanning import Scanner


def read(tmp_path: Path, **variables: str) -> Scanner | None:
    return environment_read({"SABHA_DATA_DIR": str(tmp_path), **variables}).scanner


@pytest.mark.parametrize(
    ("url", "scanner"),
    [
        ("", None),
        ("tcp://scanner.internal", Scanner(host="scanner.internal", port=3310)),
        ("tcp://10.0.0.7:3311/", Scanner(host="10.0.0.7", port=3311)),
        ("tcp://[fd00::7]:3310", Scanner(host="fd00::7")),
        ("unix:///run/clamav/clamd.ctl", Scanner(path="/run/clamav/clamd.ctl")),
    ],
)
def test_an_address_is_that_of_a_port_or_a_socket(
    tmp_path: Path, url: str, scanner: Scanner | None
) -> None:
    assert read(tmp_path, SABHA_SCANNER_URL=url) == scanner


def test_how_long_a_file_may_take_can_be_said(tmp_path: Path) -> None:
    found = read(tmp_path, SABHA_SCANNER_URL="tcp://scanner", SABHA_SCANNER_SECONDS="5")

    assert found == Scanner(host="scanner", seconds=5)


@pytest.mark.parametrize(
    "url",
    ["clamd:3310", "https://scanner", "tcp://", "tcp://scanner:x", "unix://run/clamd", "unix:x"],
)
def test_another_address_is_refused_with_an_example(tmp_path: Path, url: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        read(tmp_path, SABHA_SCANNER_URL=url)

    assert len(caught.value.problems) == 1
    assert "tcp://host:3310 or unix:///run/clamav/clamd.ctl" in caught.value.problems[0]
