"""Where does the console reach registers and their onboarding?"""

from __future__ import annotations

from django.urls import path

from tenants.onboarding import api

urlpatterns = [
    path("onboarding/runs/", api.RunListView.as_view(), name="onboarding-runs"),
    path("onboarding/runs/<uuid:id>/", api.RunView.as_view(), name="onboarding-run"),
    path("onboarding/runs/<uuid:id>/rows/", api.RowListView.as_view(), name="onboarding-rows"),
    path("onboarding/runs/<uuid:id>/start/", api.RunStartView.as_view(), name="onboarding-start"),
    path(
        "onboarding/runs/<uuid:id>/report.csv",
        api.RunReportView.as_view(),
        name="onboarding-report",
    ),
]
