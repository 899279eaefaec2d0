"""Does every name that wires one storey to another lead somewhere?"""

import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping

_DOTTED = re.compile(r"(sabha|tenants|modules)(\.\w+)+(:\w+)?")


def dotted_names(values: object) -> Iterator[str]:
    """Strings that name our own code, in settings of any depth."""
    if isinstance(values, str):
        if _DOTTED.fullmatch(values):
            yield values
    elif isinstance(values, Mapping):
        for value in values.values():
            yield from dotted_names(value)
    elif isinstance(values, Iterable) and not isinstance(values, bytes):
        for value in values:
            yield from dotted_names(value)


def unresolved(names: Iterable[str]) -> list[str]:
    """Names that lead nowhere. A module that exists and cannot be imported raises."""
    return sorted(name for name in set(names) if not _leads_somewhere(name))


def _leads_somewhere(name: str) -> bool:
    try:
        pkgutil.resolve_name(name)
    except (AttributeError, ModuleNotFoundError):
        return False
    return True
