"""Where does the console ask about visits? Below /api/console/."""

from __future__ import annotations

from django.urls import path

from tenants.visits.api_console import (
    VisitActsView,
    VisitEndView,
    VisitListView,
    VisitScopeView,
    VisitView,
    VisitWithdrawView,
)

urlpatterns = [
    path("visits/", VisitListView.as_view()),
    path("visits/scope/<uuid:body_id>/", VisitScopeView.as_view()),
    path("visits/<uuid:visit_id>/", VisitView.as_view()),
    path("visits/<uuid:visit_id>/acts/", VisitActsView.as_view()),
    path("visits/<uuid:visit_id>/withdraw/", VisitWithdrawView.as_view()),
    path("visits/<uuid:visit_id>/end/", VisitEndView.as_view()),
]
