"""Where does the console ask for bodies?"""

from django.urls import path

from tenants.console.bodies import (
    BodyDetailView,
    BodyFacetsView,
    BodyListView,
    DistrictListView,
)

urlpatterns = [
    path("bodies/", BodyListView.as_view()),
    path("bodies/facets/", BodyFacetsView.as_view()),
    path("bodies/<uuid:body_id>/", BodyDetailView.as_view()),
    path("districts/", DistrictListView.as_view()),
]
