"""Where is the OpenAPI document to be read?"""

from __future__ import annotations

from django.urls import path

from sabha.http.schema_view import SchemaView

urlpatterns = [path("", SchemaView.as_view())]
