"""Where does the console reach one local body?"""

from __future__ import annotations

from django.urls import path

from tenants.lifecycle.api import BodyDetailView, BodyTransitionView

urlpatterns = [
    path("bodies/<uuid:id>/", BodyDetailView.as_view(), name="console-body"),
    path("bodies/<uuid:id>/transitions/", BodyTransitionView.as_view(), name="console-transition"),
]
