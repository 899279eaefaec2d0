"""Where are an office's chart, seats and roles?"""

from __future__ import annotations

from django.urls import path

from sabha.http.views import Router
from sabha.seats.api.chart import AlertView, ChartView
from sabha.seats.api.roles import RightView, RoleViewSet
from sabha.seats.api.seats import SeatViewSet, SectionViewSet

router = Router()
router.register("seats", SeatViewSet, basename="office-seat")
router.register("sections", SectionViewSet, basename="office-section")
router.register("roles", RoleViewSet, basename="office-role")

urlpatterns = [
    path("chart/", ChartView.as_view()),
    path("alerts/", AlertView.as_view()),
    path("permissions/", RightView.as_view()),
    *router.urls,
]
