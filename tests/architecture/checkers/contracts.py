"""What do the import contracts of pyproject.toml say about a tree?"""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.architecture.checkers.tree import ROOT

SECTION = "[tool.importlinter]"


def contract_ids() -> list[str]:
    return [str(contract["id"]) for contract in _configuration()["contracts"]]


def wildcards() -> list[str]:
    """Every wildcard expression that a contract names, once."""
    found: set[str] = set()
    for contract in _configuration()["contracts"]:
        for value in contract.values():
            if isinstance(value, list):
                found |= {item for item in value if "*" in item and "->" not in item}
    return sorted(found)


def broken_contracts(tree: Path) -> set[str]:
    """The ids of the project's contracts that a tree of packages breaks.

    The tree holds `sabha`, `tenants` and `modules` side by side. A fresh interpreter reads
    it, since this one has the real packages loaded.
    """
    (tree / "pyproject.toml").write_text(_section(), encoding="utf-8")
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    result = subprocess.run(
        [sys.executable, "-c", lint, "--no-logo", "--no-cache"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=False,
    )
    contracts = _configuration()["contracts"]
    names = {str(contract["name"]): str(contract["id"]) for contract in contracts}
    verdicts = re.findall(r"^(.+) (KEPT|BROKEN)( \(.*\))?$", result.stdout, flags=re.MULTILINE)
    if len(verdicts) != len(names):
        raise AssertionError(result.stdout + result.stderr)
    return {names[name] for name, verdict, _ in verdicts if verdict == "BROKEN"}


def _configuration() -> dict[str, list[dict[str, str | list[str]]]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        section: dict[str, list[dict[str, str | list[str]]]] = tomllib.load(file)["tool"][
            "importlinter"
        ]
    return section


def _section() -> str:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    following = text[text.index(SECTION) :]
    other = re.search(r"^\[tool\.(?!importlinter)", following, flags=re.MULTILINE)
    return following[: other.start()] if other else following
