"""Under which addresses does filing answer, below /api/modules/filing/?"""

from django.urls import path

from modules.filing.api.acts import FileActViewSet
from modules.filing.api.documents import AttachmentContentView
from modules.filing.api.export import FileExportView
from modules.filing.api.files import FileViewSet
from modules.filing.api.lists import SeatViewSet, ServiceViewSet
from sabha.http.views import Router

router = Router()
router.register("services", ServiceViewSet, basename="filing-service")
router.register("seats", SeatViewSet, basename="filing-seat")
router.register("files", FileViewSet, basename="filing-file")
router.register("files", FileActViewSet, basename="filing-act")

urlpatterns = [
    path("files.csv", FileExportView.as_view(), name="filing-export"),
    path(
        "files/<uuid:file_id>/attachments/<uuid:attachment_id>/content",
        AttachmentContentView.as_view(),
        name="filing-attachment-content",
    ),
    *router.urls,
]
