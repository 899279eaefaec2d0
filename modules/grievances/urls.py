"""Under which addresses does the complaints register answer, below /api/modules/grievances/?"""

from modules.grievances.api import ComplaintViewSet
from sabha.http.views import Router

router = Router()
router.register("complaints", ComplaintViewSet, basename="grievances-complaint")

urlpatterns = router.urls
