"""Where does the product answer somebody who is signed in?"""

from django.urls import path

from tests.benchmarks.own.whole import EntryListView, EntryView

urlpatterns = [
    path("entries/", EntryListView.as_view()),
    path("entries/<uuid:entry_id>/", EntryView.as_view()),
]
