"""Where does the console connect other applications?"""

from __future__ import annotations

from django.urls import path

from tenants.applications.api import (
    ApplicationListView,
    ApplicationSecretView,
    ApplicationView,
)

urlpatterns = [
    path("applications/", ApplicationListView.as_view()),
    path("applications/<uuid:id>/", ApplicationView.as_view()),
    path("applications/<uuid:id>/secret/", ApplicationSecretView.as_view()),
]
