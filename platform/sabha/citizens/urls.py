"""Where do citizens ask for codes and use them? Below /api/session/."""

from __future__ import annotations

from django.urls import path

from sabha.citizens.api import CodeConfirmView, CodeListView, CodeResendView, CounterCodeView

urlpatterns = [
    path("codes/", CodeListView.as_view()),
    path("codes/counter/", CounterCodeView.as_view()),
    path("codes/<uuid:id>/resend/", CodeResendView.as_view()),
    path("codes/<uuid:id>/confirm/", CodeConfirmView.as_view()),
]
