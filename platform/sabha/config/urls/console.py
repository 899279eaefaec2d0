"""What answers at the console's host, for the state and for support?"""

from __future__ import annotations

from sabha.config.urls.shared import (
    ACCOUNTS,
    CONSOLE,
    INVITATIONS,
    OWN_APPLICATIONS,
    SCHEMA,
    SCREENS,
    SESSION,
    routes,
)

urlpatterns = [
    *routes("api/session/", SESSION, OWN_APPLICATIONS, INVITATIONS),
    *routes("api/console/", *CONSOLE),
    *routes("api/schema/", SCHEMA),
    *routes("_allauth/browser/v1/", ACCOUNTS),
    *routes("", SCREENS),
]

handler400 = "sabha.http.pages.bad_request"
handler403 = "sabha.http.pages.permission_denied"
handler404 = "sabha.http.pages.page_not_found"
handler500 = "sabha.http.pages.server_error"
