"""Under which addresses does privacy answer, below /api/modules/privacy/?"""

from django.urls import path

from modules.privacy.api.mine import MineConsentView, MineCopyView, MineRequestsView, MineView
from modules.privacy.api.notices import NoticesView
from modules.privacy.api.requests import RequestViewSet, RetentionView
from sabha.http.views import Router

router = Router()
router.register("requests", RequestViewSet, basename="privacy-request")

urlpatterns = [
    path("notices/", NoticesView.as_view(), name="privacy-notices"),
    path("mine/", MineView.as_view(), name="privacy-mine"),
    path("mine/copy.zip", MineCopyView.as_view(), name="privacy-mine-copy"),
    path("mine/requests/", MineRequestsView.as_view(), name="privacy-mine-requests"),
    path("mine/consents/<slug:purpose>/", MineConsentView.as_view(), name="privacy-mine-consent"),
    path("retention/", RetentionView.as_view(), name="privacy-retention"),
    *router.urls,
]
