"""What is anybody told of the data that this body holds?"""

from __future__ import annotations

from typing import ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from modules.privacy.selectors import notice_list, officer_get
from modules.privacy.serializers import PrivacyNoticesSerializer
from sabha.http.views import BodyView
from sabha.permissions.markers import PUBLIC


class NoticesView(BodyView):
    """The notices, for whoever comes."""

    permissions: ClassVar = {"get": PUBLIC}
    is_public_information = True

    @extend_schema(responses=PrivacyNoticesSerializer)
    def get(self, request: Request) -> Response:
        """Tell for which purposes what is held, and whom to ask."""
        told = {"officer": officer_get(), "notices": notice_list()}
        return Response(PrivacyNoticesSerializer(told).data)
