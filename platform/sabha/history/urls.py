"""Under which addresses does the record of acts answer, below /api/office/?"""

from django.urls import path

from sabha.history.api import ChainView, EntryViewSet, HistoryView
from sabha.history.export import EntryExportView
from sabha.http.views import Router

router = Router()
router.register("audit/entries", EntryViewSet, basename="audit-entry")

urlpatterns = [
    path("audit/entries.csv", EntryExportView.as_view(), name="audit-export"),
    path("audit/history/", HistoryView.as_view(), name="audit-history"),
    path("audit/chain/", ChainView.as_view(), name="audit-chain"),
    *router.urls,
]
