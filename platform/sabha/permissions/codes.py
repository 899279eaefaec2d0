"""Which permission codes exist, and which does each console role carry?"""

from __future__ import annotations

from functools import cache

from sabha.modularity.manifest import Permission
from sabha.modularity.registry import manifests

STATE_ADMIN = "state_admin"
SUPPORT = "support"

CONSOLE_PERMISSIONS = (
    Permission("console.body.view", "See local bodies", "തദ്ദേശ സ്ഥാപനങ്ങൾ കാണുക"),
    Permission("console.body.change", "Change a local body", "തദ്ദേശ സ്ഥാപനം മാറ്റുക"),
    Permission("console.onboarding.run", "Onboard local bodies", "തദ്ദേശ സ്ഥാപനങ്ങൾ ചേർക്കുക"),
    Permission("console.module.change", "Switch modules", "മൊഡ്യൂളുകൾ മാറ്റുക"),
    Permission("console.fleet.view", "See schema versions", "സ്കീമ പതിപ്പുകൾ കാണുക"),
    Permission("console.fleet.run", "Roll out migrations", "മാറ്റങ്ങൾ നടപ്പാക്കുക"),
    Permission("console.health.view", "See health", "പ്രവർത്തനനില കാണുക"),
)

CONSOLE_ROLES: dict[str, frozenset[str]] = {
    STATE_ADMIN: frozenset(permission.code for permission in CONSOLE_PERMISSIONS),
    SUPPORT: frozenset({"console.body.view", "console.fleet.view", "console.health.view"}),
}


@cache
def permissions_by_code() -> dict[str, Permission]:
    """Return every permission of the platform and of the installed modules."""
    declared = [p for manifest in manifests().values() for p in manifest.permissions]
    return {permission.code: permission for permission in (*CONSOLE_PERMISSIONS, *declared)}
