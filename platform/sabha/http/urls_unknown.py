"""Which page does any address get at a host that names nothing here?"""

from __future__ import annotations

from django.urls import re_path

from sabha.http.spa import unknown_host

urlpatterns = [re_path(r"^", unknown_host)]
