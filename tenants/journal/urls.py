"""Where is the journal of the console, below /api/console/?"""

from __future__ import annotations

from django.urls import path

from tenants.journal.api import JournalFacetsView, JournalView

urlpatterns = [
    path("journal/", JournalView.as_view()),
    path("journal/facets/", JournalFacetsView.as_view()),
]
