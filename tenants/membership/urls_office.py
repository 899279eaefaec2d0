"""Where are the people of an office, below /api/office/?"""

from __future__ import annotations

from django.urls import path

from sabha.http.views import Router
from tenants.membership.api_postings import (
    AbsenceViewSet,
    PostingViewSet,
    RelievingView,
    TransferViewSet,
)
from tenants.membership.api_rules import OfficeInvitationViewSet, PolicyView
from tenants.membership.api_staff import StaffViewSet

router = Router()
router.register("staff", StaffViewSet, basename="office-staff")
router.register("postings", PostingViewSet, basename="office-posting")
router.register("absences", AbsenceViewSet, basename="office-absence")
router.register("transfers", TransferViewSet, basename="office-transfer")
router.register("invitations", OfficeInvitationViewSet, basename="office-invitation")

urlpatterns = [
    path("relievings/", RelievingView.as_view()),
    path("policy/", PolicyView.as_view()),
    *router.urls,
]
