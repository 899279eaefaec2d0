"""What does the API consist of, over all hosts? Only the schema document is made from this."""

from __future__ import annotations

from sabha.config.urls.shared import (
    CITIZENS,
    CONSOLE,
    DIRECTORY_PUBLIC,
    INVITATIONS,
    OFFICE,
    OWN_APPLICATIONS,
    RECEIPTS,
    SESSION,
    module_routes,
    routes,
)

urlpatterns = [
    *routes("api/session/", SESSION, OWN_APPLICATIONS, INVITATIONS, CITIZENS),
    *routes("api/notifications/", RECEIPTS),
    *routes("api/office/", *OFFICE),
    *routes("api/directory/", DIRECTORY_PUBLIC),
    *routes("api/console/", *CONSOLE),
    *module_routes(),
]
