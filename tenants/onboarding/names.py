"""By which name does a local body go in Malayalam?"""

from __future__ import annotations

import re

from sabha.database.text import normalise

# The register writes the kind of body after each Malayalam name, and never after an English one.
_KINDS = (
    r"ഗ്രാമ\s?പഞ്ചായത്ത്",
    r"ബ്ലോക്ക്\s?പഞ്ചായത്ത്",
    r"ജില്ലാ\s?പഞ്ചായത്ത്",
    r"മുനിസിപ്പ(ൽ|ല്)\s?കോ(ർ|ര്)പ്പറേഷ(ൻ|ന്)",
    r"കോ(ർ|ര്)പ്പറേഷ(ൻ|ന്)",
    r"മുനിസിപ്പാലിറ്റി",
    r"നഗരസഭ",
)
_KIND_AT_END = re.compile(rf"\s*({'|'.join(_KINDS)})$")
_SPACES = re.compile(r"[ \u00a0]+")
_HYPHENS = re.compile(r"\s*[-\u2010-\u2015]\s*")


def name_tidy(value: str) -> str:
    """Return `value` with one way of writing spaces, hyphens and chillus."""
    return _HYPHENS.sub("-", _SPACES.sub(" ", normalise(value))).strip(" -")


def name_ml_tidy(value: str) -> str:
    """Return a Malayalam name without the kind of body at its end, which is shown beside it."""
    tidy = name_tidy(value)
    return _KIND_AT_END.sub("", tidy) or tidy
