"""What answers at a local body's host?"""

from __future__ import annotations

from sabha.config.urls.shared import (
    ACCOUNTS,
    CITIZENS,
    DIRECTORY_PUBLIC,
    INVITATIONS,
    OFFICE,
    OWN_APPLICATIONS,
    SCHEMA,
    SCREENS,
    SESSION,
    module_routes,
    routes,
)

urlpatterns = [
    *routes("api/session/", SESSION, OWN_APPLICATIONS, INVITATIONS, CITIZENS),
    *routes("api/office/", *OFFICE),
    *routes("api/directory/", DIRECTORY_PUBLIC),
    *module_routes(),
    *routes("api/schema/", SCHEMA),
    *routes("_allauth/browser/v1/", ACCOUNTS),
    *routes("", SCREENS),
]

handler400 = "sabha.http.pages.bad_request"
handler403 = "sabha.http.pages.permission_denied"
handler404 = "sabha.http.pages.page_not_found"
handler500 = "sabha.http.pages.server_error"
