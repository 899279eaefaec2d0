"""Where are the people of an office, below /api/office/?"""

from __future__ import annotations

from sabha.http.views import Router
from tenants.membership.api_staff import StaffViewSet

router = Router()
router.register("staff", StaffViewSet, basename="office-staff")

urlpatterns = router.urls
