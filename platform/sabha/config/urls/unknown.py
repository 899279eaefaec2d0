"""What answers at a host that names nothing here?"""

from __future__ import annotations

from sabha.config.urls.shared import UNKNOWN, routes

urlpatterns = routes("", UNKNOWN)

handler400 = "sabha.http.pages.bad_request"
handler403 = "sabha.http.pages.permission_denied"
handler404 = "sabha.http.pages.page_not_found"
handler500 = "sabha.http.pages.server_error"
