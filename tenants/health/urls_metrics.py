"""Where does a monitoring server ask? Below /api/health/ at the base domain and on loopback."""

from django.urls import path

from tenants.health.api import MetricsView

urlpatterns = [path("metrics/", MetricsView.as_view())]
