"""Where do all sides answer?"""

from django.urls import path

from tests.benchmarks.entries.api import EntryListView, EntryView

urlpatterns = [
    path("entries/", EntryListView.as_view()),
    path("entries/<uuid:entry_id>/", EntryView.as_view()),
]
