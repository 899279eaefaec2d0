"""Where does a body's office deal with visits? Below /api/office/."""

from __future__ import annotations

from django.urls import path

from tenants.visits.api_office import (
    OfficeVisitActsView,
    OfficeVisitListView,
    OfficeVisitView,
    VisitAcceptView,
    VisitLeaveView,
    VisitRefuseView,
    VisitRevokeView,
)

urlpatterns = [
    path("visits/", OfficeVisitListView.as_view()),
    path("visits/leave/", VisitLeaveView.as_view()),
    path("visits/<uuid:visit_id>/", OfficeVisitView.as_view()),
    path("visits/<uuid:visit_id>/acts/", OfficeVisitActsView.as_view()),
    path("visits/<uuid:visit_id>/accept/", VisitAcceptView.as_view()),
    path("visits/<uuid:visit_id>/refuse/", VisitRefuseView.as_view()),
    path("visits/<uuid:visit_id>/revoke/", VisitRevokeView.as_view()),
]
