"""Where does an officer make a slip? Below /api/office/."""

from __future__ import annotations

from django.urls import path

from sabha.citizens.api import OfficeCodeView

urlpatterns = [path("codes/", OfficeCodeView.as_view())]
