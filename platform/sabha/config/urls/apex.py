"""What answers at the base domain itself?"""

from __future__ import annotations

from sabha.config.urls.shared import (
    ACCOUNTS,
    APPLICATIONS,
    CITIZENS,
    DIRECTORY_PUBLIC,
    OWN_APPLICATIONS,
    RECEIPTS,
    SCHEMA,
    SCREENS,
    SESSION,
    routes,
)

urlpatterns = [
    *routes("api/session/", SESSION, OWN_APPLICATIONS, CITIZENS),
    *routes("api/notifications/", RECEIPTS),
    *routes("api/directory/", DIRECTORY_PUBLIC),
    *routes("api/health/", "tenants.health.urls_metrics"),
    *routes("api/schema/", SCHEMA),
    *routes("_allauth/browser/v1/", ACCOUNTS),
    *routes("", APPLICATIONS, SCREENS),
]

handler400 = "sabha.http.pages.bad_request"
handler403 = "sabha.http.pages.permission_denied"
handler404 = "sabha.http.pages.page_not_found"
handler500 = "sabha.http.pages.server_error"
