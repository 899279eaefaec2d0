"""Where is the session?"""

from __future__ import annotations

from django.urls import path

from sabha.session.api import SessionView

urlpatterns = [path("", SessionView.as_view())]
