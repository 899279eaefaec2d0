"""Where is an uploaded file kept by another way than the one that has it looked at?"""

import ast
import re
from pathlib import Path

from tests.architecture.checkers.tree import parse, place

# What may be called in one file alone.
DOORS = {
    "platform/sabha/documents/examining.py": re.compile(r"Paper"),
    "platform/sabha/documents/services.py": re.compile(
        r"Document(\.objects(\..+)?\.(\w*create|bulk_create))?|BodyFiles\.of\(.*\)\.write"
    ),
}
# What would keep a file without a row of ours.
NOWHERE = re.compile(r"(models\.)?(FileField|ImageField|FileSystemStorage)|default_storage\.\w+")


def ways_around(root: Path, paths: list[Path]) -> list[str]:
    """Calls that make a document, or keep a file, past the scanner."""
    return [
        f"{place(path, root, call.lineno)} {called}"
        for path in paths
        for call in ast.walk(parse(path))
        if isinstance(call, ast.Call)
        for called in [ast.unparse(call.func)]
        if NOWHERE.fullmatch(called) or _is_past_its_door(place(path, root), called)
    ]


def _is_past_its_door(at: str, called: str) -> bool:
    return any(door != at and names.fullmatch(called) for door, names in DOORS.items())
