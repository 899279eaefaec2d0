"""Where does a person look after the applications that know them?"""

from __future__ import annotations

from django.urls import path

from tenants.applications.api_own import OwnApplicationListView, OwnApplicationView

urlpatterns = [
    path("applications/", OwnApplicationListView.as_view()),
    path("applications/<uuid:id>/", OwnApplicationView.as_view()),
]
