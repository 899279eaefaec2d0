"""How does a person look around and sign out, at any host?"""

from __future__ import annotations

from typing import Any

from django.contrib.auth import logout
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import PublicView
from sabha.identity import sessions
from sabha.identity.models import User
from sabha.identity.security import security_list
from sabha.identity.services import language_set
from sabha.permissions.markers import PUBLIC, SIGNED_IN
from sabha.session.payload import session_payload
from sabha.session.serializers import (
    ActivitySerializer,
    SessionChangeSerializer,
    SessionSerializer,
)


class SessionView(PublicView):
    """The session of the browser that asks."""

    permissions = {"get": PUBLIC, "delete": PUBLIC, "patch": SIGNED_IN}

    @extend_schema(responses=SessionSerializer)
    def get(self, request: Request) -> Response:
        """Return who is signed in, where, and what they can see."""
        sessions.session_seen(request=request)
        return session_reply(request)

    @extend_schema(request=SessionChangeSerializer, responses=SessionSerializer)
    def patch(self, request: Request) -> Response:
        """Change the language that the person reads."""
        given = SessionChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        if isinstance(request.user, User):
            language_set(user=request.user, language=given.validated_data["language"])
        return session_reply(request)

    @extend_schema(request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        """Sign out; the session is gone from the server too."""
        logout(request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ActivityView(PublicView):
    """What happened to the account of whoever asks."""

    permissions = {"get": SIGNED_IN}

    @extend_schema(operation_id="session_activity", responses=ActivitySerializer(many=True))
    def get(self, request: Request) -> Response:
        """Return the last fifty things: sign-ins, failures, changes of how one signs in."""
        found = security_list(user_id=request.user.id) if isinstance(request.user, User) else []
        return Response(ActivitySerializer(found, many=True).data)


def session_begin(request: Request, user: User, method: str, status_code: int) -> Response:
    """Sign the person in under a new session key, and return the session."""
    sessions.session_begin(request=request, user=user, method=method)
    request.user = user
    return session_reply(request, status_code)


def session_reply(request: Any, status_code: int = status.HTTP_200_OK) -> Response:
    """Return the session; it is never kept by a cache."""
    reply = Response(SessionSerializer(session_payload(request)).data, status=status_code)
    reply.headers["Cache-Control"] = "no-store"
    return reply
