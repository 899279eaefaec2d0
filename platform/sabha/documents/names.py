"""Under which name may a file be shown?"""

from __future__ import annotations

import re
import unicodedata

from sabha.documents.kinds import Kind

LONGEST_NAME = 120
NAMELESS = "document"
# Joiners shape Malayalam letters; all other invisible characters can only deceive.
_JOINERS = {"\u200c", "\u200d"}
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_PATH_PARTS = re.compile(r"[\\/]")
_UNSAFE = re.compile(r'[<>:"|?*]')
_SPACES = re.compile(r"\s+")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def name_shown(name: str) -> str:
    """Return the last part of `name` with visible characters only, for a message about it."""
    last = _PATH_PARTS.split(unicodedata.normalize("NFC", name))[-1]
    visible = "".join(char for char in _SPACES.sub(" ", last) if _is_visible(char))
    return _UNSAFE.sub("_", visible).strip(" .")[:LONGEST_NAME] or NAMELESS


def name_clean(name: str, *, kind: Kind) -> str:
    """Return the name to keep: as shown, with the suffix of its kind."""
    shown = name_shown(name)
    for suffix in kind.suffixes:
        if shown.lower().endswith(suffix):
            return f"{shown[: -len(suffix)].rstrip(' .') or NAMELESS}{suffix}"
    return f"{shown}{kind.suffixes[0]}"


def name_masked(name: str) -> str:
    """Return the first letter and the suffix, for a record that is never erased."""
    shown = name_shown(name)
    suffix = _SUFFIX.search(shown)
    return f"{shown[:1]}…{suffix.group() if suffix else ''}"


def _is_visible(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in _INVISIBLE
