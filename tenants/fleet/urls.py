"""Where does the console ask for the fleet?"""

from django.urls import path

from tenants.fleet.api import DriftView, FleetView, RolloutListView, RolloutView

urlpatterns = [
    path("fleet/", FleetView.as_view()),
    path("fleet/rollouts/", RolloutListView.as_view()),
    path("fleet/rollouts/<uuid:rollout_id>/", RolloutView.as_view()),
    path("fleet/drift/", DriftView.as_view()),
]
