"""How do citizens sign in, and how does an officer help them?"""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.citizens.browser import browser_keep, browser_of
from sabha.citizens.counter import counter_code_confirm, counter_code_issue
from sabha.citizens.serializers import (
    CodeAskedSerializer,
    CodeConfirmSerializer,
    CodeRequestSerializer,
    CodeResendSerializer,
    CounterCodeConfirmSerializer,
    CounterCodeIssueSerializer,
    CounterCodeSerializer,
)
from sabha.citizens.services import Asked, Asker, code_ask, code_confirm, code_resend
from sabha.http.language import reader_language
from sabha.http.origin import client_address
from sabha.http.request import body_of
from sabha.http.views import BodyView, PublicView
from sabha.identity.models import User
from sabha.identity.sessions import session_begin
from sabha.permissions.markers import PUBLIC
from sabha.session.api import session_reply
from sabha.session.serializers import SessionSerializer

METHOD = "code"


class CodeListView(PublicView):
    """Codes that a browser asks for."""

    permissions = {"post": PUBLIC}

    @extend_schema(
        operation_id="session_code_ask",
        request=CodeRequestSerializer,
        responses={202: CodeAskedSerializer},
    )
    def post(self, request: Request) -> Response:
        """Send a code to a number or an address."""
        given = CodeRequestSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asker = asker_of(request)
        asked = code_ask(
            asker=asker,
            channel=given.validated_data["channel"],
            recipient=given.validated_data["recipient"],
        )
        return asked_reply(asked, asker)


class CodeResendView(PublicView):
    """A code that did not come."""

    permissions = {"post": PUBLIC}

    @extend_schema(
        operation_id="session_code_resend",
        request=CodeResendSerializer,
        responses={202: CodeAskedSerializer},
    )
    def post(self, request: Request, id: UUID) -> Response:
        """Send a new code, perhaps another way."""
        given = CodeResendSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asker = asker_of(request)
        return asked_reply(code_resend(asker=asker, code_id=id, **given.validated_data), asker)


class CodeConfirmView(PublicView):
    """A code that came."""

    permissions = {"post": PUBLIC}

    @extend_schema(
        operation_id="session_code_confirm",
        request=CodeConfirmSerializer,
        responses=SessionSerializer,
    )
    def post(self, request: Request, id: UUID) -> Response:
        """Sign in with the code; `name-needed` asks for a name on the first time."""
        given = CodeConfirmSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asker = asker_of(request)
        user = code_confirm(asker=asker, code_id=id, **given.validated_data)
        return browser_keep(signed_in_reply(request, user), asker.browser)


class CounterCodeView(PublicView):
    """A code from a slip."""

    permissions = {"post": PUBLIC}

    @extend_schema(
        operation_id="session_counter_code_confirm",
        request=CounterCodeConfirmSerializer,
        responses=SessionSerializer,
    )
    def post(self, request: Request) -> Response:
        """Sign in with a code that an officer gave out."""
        given = CounterCodeConfirmSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user = counter_code_confirm(
            **given.validated_data,
            address=client_address(request),
            language=reader_language(request),
        )
        return signed_in_reply(request, user)


class OfficeCodeView(BodyView):
    """Codes that an officer gives out at the counter."""

    permissions = {"post": "office.code.issue"}

    @extend_schema(
        operation_id="office_code_issue",
        request=CounterCodeIssueSerializer,
        responses={201: CounterCodeSerializer},
    )
    def post(self, request: Request) -> Response:
        """Make a slip; its code is shown this once."""
        given = CounterCodeIssueSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        slip = counter_code_issue(**given.validated_data)
        reply = Response(CounterCodeSerializer(slip).data, status=status.HTTP_201_CREATED)
        reply.headers["Cache-Control"] = "no-store"
        return reply


def asker_of(request: Request) -> Asker:
    """Return who asks, from where."""
    body = body_of(request)
    return Asker(
        browser=browser_of(request),
        address=client_address(request),
        host=request.get_host().partition(":")[0],
        language=reader_language(request),
        body_id=body.id if body else None,
    )


def asked_reply(asked: Asked, asker: Asker) -> Response:
    """Return what the browser is told, and let it keep its secret."""
    reply = Response(CodeAskedSerializer(asked).data, status=status.HTTP_202_ACCEPTED)
    reply.headers["Cache-Control"] = "no-store"
    return browser_keep(reply, asker.browser)


def signed_in_reply(request: Request, user: User) -> Response:
    """Begin the citizen's session and return it."""
    session_begin(request=request, user=user, method=METHOD)
    request.user = user
    return session_reply(request)
