"""Where is the session?"""

from __future__ import annotations

from django.urls import path

from sabha.session.api import ActivityView, SessionView

urlpatterns = [
    path("", SessionView.as_view()),
    path("activity/", ActivityView.as_view()),
]
