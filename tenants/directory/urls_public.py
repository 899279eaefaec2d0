"""Where does anybody ask the directory?"""

from django.urls import path

from tenants.directory.api import BodyProfileView, BodySearchView

urlpatterns = [
    path("bodies/", BodySearchView.as_view()),
    path("here/", BodyProfileView.as_view()),
]
