"""How does a request become one unit of work in the right place, in somebody's name?"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any, ClassVar

from django.core.exceptions import ImproperlyConfigured
from django.db import Error, transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView
from rest_framework.viewsets import ViewSetMixin

from sabha.audit.body_acts import BodyActs
from sabha.database.body import BodyRef, current_body_or_none
from sabha.database.work import CONTROL, abandon_work, body_work, control_work
from sabha.errors import DomainError, NotFoundError
from sabha.http.authentication import SessionAuthentication
from sabha.http.body_state import body_admit
from sabha.http.etag import not_modified
from sabha.http.reads import Readings, Reads, reads_of, reads_record
from sabha.http.recheck import console_recheck, standing_recheck
from sabha.http.request import body_of, is_safe, place_of
from sabha.http.standing import (
    ANYONE,
    body_actor,
    body_stranger,
    console_actor,
    signed_in_actor,
)
from sabha.http.visiting import visit_recorded
from sabha.http.witness import console_acts, unfinished_recorded
from sabha.identity.actor import Actor, acting_as
from sabha.permissions.guard import HasPermission, NotAMemberError
from sabha.permissions.markers import PUBLIC, Requirement

REFUSED = 400
METHODS = ("get", "post", "put", "patch", "delete")
ACTIONS = ("list", "create", "retrieve", "update", "partial_update", "destroy")


def handlers_of(view: type[APIView]) -> set[str]:
    """Return the actions of a viewset, or the methods of a view, that the class can serve."""
    if not issubclass(view, ViewSetMixin):
        return {method for method in METHODS if hasattr(view, method)}
    extra = {action.__name__ for action in view.get_extra_actions()}
    return extra | {action for action in ACTIONS if hasattr(view, action)}


class PlatformView(APIView):
    """What all views share: a session, a stated permission per handler, problem replies.

    `permissions` maps each action (viewsets) or lower-case method (views) to a permission code
    or a marker; a handler without an entry fails when the class is made. `step_up` names the
    actions that ask the person for a proof (password, code, passkey) of the last ten minutes.
    `record` is the subject that refusals are written under; by default that of the permission.
    """

    permissions: ClassVar[Mapping[str, Requirement]] = {}
    step_up: ClassVar[frozenset[str]] = frozenset()
    record: ClassVar[str] = ""
    is_in_body: bool = False
    work: ExitStack
    actor: Actor | None = None

    authentication_classes = (SessionAuthentication,)
    permission_classes = (HasPermission,)
    http_method_names = [*METHODS, "head"]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Refuse a class that has a handler without a stated permission."""
        super().__init_subclass__(**kwargs)
        missing = sorted(handlers_of(cls) - set(cls.permissions))
        if missing:
            names = ", ".join(missing)
            raise ImproperlyConfigured(f"{cls.__module__}.{cls.__name__}.permissions lacks {names}")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Serve the request; the unit of work opened by `enter` ends with it."""
        try:
            with ExitStack() as self.work:
                response = super().dispatch(request, *args, **kwargs)
                if response.status_code < REFUSED:
                    response = self._settled(response, *args, **kwargs)
                if response.status_code >= REFUSED:
                    self.abandon()
        except Error as error:
            response = self.handle_exception(error)
            response = self.finalize_response(self.request, response, *args, **kwargs)
        return response

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Find out who asks, enter the place, and act in that name from here on."""
        self.format_kwarg = self.get_format_suffix(**kwargs)
        negotiated = self.perform_content_negotiation(request)
        request.accepted_renderer, request.accepted_media_type = negotiated
        self.perform_authentication(request)
        self.enter(request)
        if request.user and request.user.is_authenticated:
            self.actor = self.actor_of(request)
        self.work.enter_context(acting_as(self.actor or ANYONE))
        self.check_permissions(request)
        self.check_throttles(request)

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        """Answer 304 to a reader who has this representation already."""
        final = super().finalize_response(request, response, *args, **kwargs)
        final.headers.setdefault("Cache-Control", "private, no-store")
        return not_modified(request, final)

    def enter(self, request: Request) -> None:
        """Open the unit of work that the handler runs in; none by default."""

    def actor_of(self, request: Request) -> Actor | None:
        """Return in whose name the signed-in person acts here, or None without a standing."""
        return None

    def settle(self) -> None:
        """Do what remains to be done before the work stands; a refusal undoes it."""

    def abandon(self) -> None:
        """Undo the unit of work because the reply is a refusal."""

    @property
    def requirement(self) -> Requirement | None:
        """What the handler being served demands; None where there is no such handler."""
        return self.permissions.get(self._key)

    @property
    def _key(self) -> str:
        # HEAD is answered by the handler of GET, and so on its terms.
        method = str(self.request.method).lower().replace("head", "get")
        return getattr(self, "action", None) or method

    def _settled(self, response: HttpResponseBase, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.settle()
        except (DomainError, APIException) as refusal:
            response.close()
            refused = self.handle_exception(refusal)
            return self.finalize_response(self.request, refused, *args, **kwargs)
        return response


class PublicView(PlatformView):
    """A view outside every unit of work, for anybody or for whoever is signed in."""

    def actor_of(self, request: Request) -> Actor | None:
        """Return the person without any seat: enough for what concerns only themselves."""
        return signed_in_actor(user=request.user)


class BodyView(PlatformView):
    """A view of one local body: the handler runs in one transaction of its schema.

    Safe methods run read-only, except where `reads_personal` has the reading written down (see
    `sabha.http.reads`) or `records_reads` says that the handler does so itself.
    """

    is_public_information: ClassVar[bool] = False
    reads_personal: ClassVar[Readings] = {}
    records_reads: ClassVar[frozenset[str]] = frozenset()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Serve the request; what it tried and did not carry through is written down."""
        with unfinished_recorded(self, BodyActs(body_of(request))) as answered:
            answered.reply = response = super().dispatch(request, *args, **kwargs)
        return visit_recorded(self, response)

    @property
    def body(self) -> BodyRef:
        """The local body being served."""
        body = body_of(self.request)
        if body is None or place_of(self.request) != "body":
            raise NotFoundError
        return body

    def enter(self, request: Request) -> None:
        """Open the body's transaction, as far as its state allows.

        Raises:
            NotFoundError: the host is not a body's.
        """
        body = self.body
        is_public = self.is_public_information and self.requirement is PUBLIC
        body_admit(body, is_safe=is_safe(request), is_public_information=is_public)
        self.is_in_body = True
        is_recorded = self._key in self.records_reads or self._reads is not None
        is_read_only = is_safe(request) and not is_recorded
        self.work.enter_context(body_work(body, is_read_only=is_read_only))

    def actor_of(self, request: Request) -> Actor | None:
        """Return the member's actor with the permissions of the seats held today."""
        return body_actor(user=request.user, body=self.body)

    def stranger_refusal(self) -> DomainError:
        """Return why the signed-in person has no standing here."""
        user_id = self.request.user.id
        refusal = body_stranger(user_id=user_id, body=self.body) if user_id else None
        return refusal or NotAMemberError()

    def settle(self) -> None:
        """See that the actor still has the standing to change, and write down what was read.

        Raises:
            NotAuthenticated, NotAMemberError: the standing went while the request was served.
        """
        if not is_safe(self.request):
            standing_recheck(self)
        reads = self._reads
        if reads is not None and self.actor is not None:
            reads_record(self, reads)

    def abandon(self) -> None:
        """Roll the body's transaction back."""
        if current_body_or_none() is not None:
            abandon_work()

    @property
    def _reads(self) -> Reads | None:
        return reads_of(self.reads_personal.get(self._key), self.request)


class ConsoleView(PlatformView):
    """A view over all bodies, on the control plane; unsafe methods run in one transaction."""

    is_in_control_work: bool = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Serve the request; what it tried and did not carry through is in the journal."""
        with unfinished_recorded(self, console_acts()) as answered:
            answered.reply = response = super().dispatch(request, *args, **kwargs)
        return response

    def enter(self, request: Request) -> None:
        """Open a control transaction for what may write.

        Raises:
            NotFoundError: the host is not the console's.
        """
        if place_of(request) != "console":
            raise NotFoundError
        if not is_safe(request):
            self.work.enter_context(control_work())
            self.is_in_control_work = True

    def actor_of(self, request: Request) -> Actor | None:
        """Return the actor of the state or of support."""
        return console_actor(user=request.user)

    def settle(self) -> None:
        """See that the actor still has the role to change.

        Raises:
            NotAuthenticated, NotAMemberError: it went while the request was served.
        """
        if self.is_in_control_work:
            console_recheck(self)

    def abandon(self) -> None:
        """Roll the control transaction back."""
        if self.is_in_control_work:
            transaction.set_rollback(True, using=CONTROL)


class BodyViewSet(ViewSetMixin, BodyView):
    """Views of one record type of a local body."""

    lookup_field = "id"
    lookup_value_converter = "uuid"


class ConsoleViewSet(ViewSetMixin, ConsoleView):
    """Views of one record type of the control plane."""

    lookup_field = "id"
    lookup_value_converter = "uuid"


class Router(SimpleRouter):
    """Routes with typed path parameters: `<uuid:id>`."""

    def __init__(self) -> None:
        super().__init__(use_regex_path=False)
