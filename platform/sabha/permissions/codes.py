"""Which permission codes exist, and which does each console role carry?"""

from __future__ import annotations

from functools import cache

from sabha.modularity.manifest import Permission
from sabha.modularity.office import OFFICE
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
    Permission("console.visit.view", "See support visits", "സഹായ സന്ദർശനങ്ങൾ കാണുക"),
    Permission("console.visit.request", "Ask to visit a body", "സന്ദർശനാനുമതി ചോദിക്കുക"),
    Permission("console.message.view", "See whether messages arrive", "സന്ദേശങ്ങൾ എത്തുന്നുണ്ടോ എന്ന് കാണുക"),
    Permission("console.journal.view", "See what was done on the console", "കൺസോളിൽ ചെയ്തത് കാണുക"),
    Permission("console.person.view", "See accounts", "അക്കൗണ്ടുകൾ കാണുക"),
    Permission("console.person.change", "Invite and stop accounts", "അക്കൗണ്ടുകൾ ചേർക്കുക, നിർത്തുക"),
    Permission("console.application.change", "Connect other applications", "മറ്റ് ആപ്പുകൾ ബന്ധിപ്പിക്കുക"),
)

CONSOLE_ROLES: dict[str, frozenset[str]] = {
    STATE_ADMIN: frozenset(
        permission.code
        for permission in CONSOLE_PERMISSIONS
        if permission.code != "console.visit.request"
    ),
    SUPPORT: frozenset(
        {
            "console.body.view",
            "console.fleet.view",
            "console.health.view",
            "console.visit.view",
            "console.visit.request",
            "console.message.view",
            "console.journal.view",
            "console.person.view",
        }
    ),
}


@cache
def permissions_by_code() -> dict[str, Permission]:
    """Return every permission of the console, of the office and of the installed modules."""
    declared = [p for manifest in (OFFICE, *manifests().values()) for p in manifest.permissions]
    return {permission.code: permission for permission in (*CONSOLE_PERMISSIONS, *declared)}
