"""Where are the console's own people, below /api/console/?"""

from __future__ import annotations

from django.urls import path

from tenants.membership import api_console as api

urlpatterns = [
    path("people/", api.PeopleView.as_view()),
    path("people/invitations/<uuid:invitation_id>/revoke/", api.InvitationRevokeView.as_view()),
    *(
        path(f"people/<uuid:user_id>/{act}/", view.as_view())
        for act, view in api.PERSON_ACTS.items()
    ),
]
