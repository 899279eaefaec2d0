"""Where are the console's own people, below /api/console/?"""

from __future__ import annotations

from django.urls import path

from tenants.membership import api_console as api

urlpatterns = [
    path("people/", api.PeopleView.as_view()),
    path("people/invitations/<uuid:invitation_id>/revoke/", api.InvitationRevokeView.as_view()),
    path("people/<uuid:user_id>/deactivate/", api.PersonDeactivateView.as_view()),
    path("people/<uuid:user_id>/reactivate/", api.PersonReactivateView.as_view()),
    path("people/<uuid:user_id>/sign-out/", api.PersonSignOutView.as_view()),
    path("people/<uuid:user_id>/reset-second-factor/", api.PersonSecondFactorResetView.as_view()),
]
