"""Where are invitations opened?"""

from __future__ import annotations

from django.urls import path

from tenants.membership.api import InvitationView

urlpatterns = [path("invitations/<str:token>/", InvitationView.as_view())]
