"""Where does the console ask whether messages arrive? Below /api/console/."""

from __future__ import annotations

from django.urls import path

from sabha.notifications.api_console import ArrivalListView, MessageListView, PlaceArrivalView

urlpatterns = [
    path("messages/", ArrivalListView.as_view()),
    path("messages/<uuid:id>/", PlaceArrivalView.as_view()),
    path("messages/<uuid:id>/log/", MessageListView.as_view()),
]
