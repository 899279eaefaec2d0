"""Where does the console connect other applications?"""

from __future__ import annotations

from django.urls import path

from tenants.applications.api import ApplicationListView, ApplicationView
from tenants.applications.api_secret import ApplicationSecretView

urlpatterns = [
    path("applications/", ApplicationListView.as_view()),
    path("applications/<uuid:id>/", ApplicationView.as_view()),
    path("applications/<uuid:id>/secret/", ApplicationSecretView.as_view()),
]
