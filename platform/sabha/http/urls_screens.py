"""Which page does an address get that is not the API's?"""

from __future__ import annotations

from django.urls import re_path

from sabha.http.spa import front_end

urlpatterns = [re_path(r"^(?P<path>.*)$", front_end)]
