"""Which page does an address get that is not the API's?"""

from __future__ import annotations

from django.urls import path, re_path

from sabha.http.security_contact import security_contact
from sabha.http.spa import front_end

urlpatterns = [
    path(".well-known/security.txt", security_contact),
    re_path(r"^(?P<path>.*)$", front_end),
]
