"""Where does the console ask for local bodies?"""

from django.urls import path

from tenants.directory.api_console import BodyFacetsView, BodyListView, DistrictListView

urlpatterns = [
    path("bodies/", BodyListView.as_view()),
    path("bodies/facets/", BodyFacetsView.as_view()),
    path("districts/", DistrictListView.as_view()),
]
