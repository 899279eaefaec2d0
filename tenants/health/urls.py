"""Where on the console is health asked for? Below /api/console/."""

from django.urls import path

from tenants.health.api import HealthDetailView, HealthListView

urlpatterns = [
    path("health/", HealthListView.as_view()),
    path("health/<uuid:id>/", HealthDetailView.as_view()),
]
