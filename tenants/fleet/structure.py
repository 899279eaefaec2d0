"""In what does a schema differ from the template, in words?"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from tenants.fleet.fingerprint import SCHEMA, Fingerprint, is_function
from tenants.fleet.models import TemplateUnit

TABLE_GRANTS = "tenant=DELETE tenant=INSERT tenant=SELECT tenant=UPDATE"
SCHEMA_GRANTS = "tenant=USAGE"


@dataclass(frozen=True, slots=True)
class Standard:
    """What every schema must look like: a digest per app.

    With the `template` itself at hand, differences are named by table or function.
    """

    digests: dict[str, str]
    template: Fingerprint = field(default_factory=Fingerprint)

    def faults(self, found: Fingerprint, due: Collection[str]) -> tuple[str, ...]:
        """Return how a schema that must have the apps `due` differs; () when it does not.

        Tables of an app that is not due may stand: a disabled module keeps its data.
        """
        units = found.by_app()
        missing = sorted((set(due) & self.digests.keys()) - units.keys())
        faults = [f"{app} is missing" for app in missing]
        for app, unit in sorted(units.items()):
            if app not in self.digests:
                faults.append(f"{', '.join(self._strange(found, app))} is not the template's")
            elif unit.digest != self.digests[app]:
                faults.append(f"{app} differs from the template{self._named(found, app)}")
        return (*faults, *_grant_faults(found))

    def _named(self, found: Fingerprint, app: str) -> str:
        names = self._strange(found, app) if self.template.objects else []
        return f" in {', '.join(names)}" if names else ""

    def _strange(self, found: Fingerprint, app: str) -> list[str]:
        both = {**self.template.apps, **found.apps}
        return sorted(
            name
            for name, owner in both.items()
            if owner == app and found.objects.get(name) != self.template.objects.get(name)
        )


def standard_read() -> Standard:
    """Return the standard as the template was when it was last compiled."""
    return Standard(dict(TemplateUnit.objects.values_list("app", "fingerprint")))


def _grant_faults(found: Fingerprint) -> list[str]:
    tables = {name: TABLE_GRANTS for name in found.objects if not is_function(name)}
    return [
        f"{name} has other grants"
        for name, expected in sorted({**tables, SCHEMA: SCHEMA_GRANTS}.items())
        if found.grants.get(name, "") != expected
    ]
