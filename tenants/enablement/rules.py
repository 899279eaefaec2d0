"""May a module be switched in a body, and if not, why?"""

from __future__ import annotations

from collections.abc import Collection

from sabha.errors import DomainError
from sabha.modularity.manifest import Manifest
from sabha.modularity.registry import manifest_get, manifests


class UnknownModuleError(DomainError):
    """No module of that name is installed."""

    code = "module-unknown"
    status = 404
    title_en = "There is no module “{module}”."
    title_ml = "“{module}” എന്നൊരു മൊഡ്യൂളില്ല."


class NotForThisTypeError(DomainError):
    """Bodies of this type do not have the module."""

    code = "module-not-for-type"
    status = 409
    title_en = "{module} is not for a body of this type."
    title_ml = "{module_ml} ഈ തരം സ്ഥാപനത്തിനുള്ളതല്ല."


class NeedsModuleError(DomainError):
    """A module that this one depends on is not enabled."""

    code = "module-needs"
    status = 409
    title_en = "{module} needs {needed}, which is not enabled."
    title_ml = "{module_ml} പ്രവർത്തിക്കാൻ {needed_ml} വേണം; അത് ഓൺ അല്ല."


class NeededByModuleError(DomainError):
    """An enabled module depends on this one."""

    code = "module-needed"
    status = 409
    title_en = "{dependant} needs {module}; disable it first."
    title_ml = "{dependant_ml} പ്രവർത്തിക്കാൻ {module_ml} വേണം; ആദ്യം അത് ഓഫ് ചെയ്യുക."


class AlwaysOnError(DomainError):
    """Every body has this module."""

    code = "module-always-on"
    status = 409
    title_en = "{module} is part of every body and cannot be disabled."
    title_ml = "{module_ml} എല്ലാ സ്ഥാപനത്തിന്റെയും ഭാഗമാണ്; ഓഫ് ചെയ്യാനാവില്ല."


def module_named(slug: str) -> Manifest:
    """Return the manifest of `slug`.

    Raises:
        UnknownModuleError: no such module is installed.
    """
    found = manifest_get(slug)
    if found is None:
        raise UnknownModuleError(module=slug)
    return found


def may_enable(manifest: Manifest, *, body_type: str, enabled: Collection[str]) -> None:
    """Pass if a body of `body_type` with `enabled` modules may have the module.

    Raises:
        NotForThisTypeError, NeedsModuleError: why not.
    """
    if body_type not in manifest.body_types:
        raise NotForThisTypeError(**_named(module=manifest))
    for needed in manifest.depends_on:
        if needed not in enabled:
            raise NeedsModuleError(**_named(module=manifest, needed=module_named(needed)))


def may_disable(manifest: Manifest, *, enabled: Collection[str]) -> None:
    """Pass if the module may be switched off where `enabled` modules are on.

    Raises:
        AlwaysOnError, NeededByModuleError: why not.
    """
    if manifest.is_always_on:
        raise AlwaysOnError(**_named(module=manifest))
    for slug, other in manifests().items():
        if slug in enabled and manifest.slug in other.depends_on:
            raise NeededByModuleError(**_named(module=manifest, dependant=other))


def _named(**manifests_by_part: Manifest) -> dict[str, str]:
    english = {part: manifest.name_en for part, manifest in manifests_by_part.items()}
    return english | {f"{part}_ml": m.name_ml for part, m in manifests_by_part.items()}
