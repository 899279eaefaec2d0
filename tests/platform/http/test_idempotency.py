"""Does a call that is sent twice happen once?"""

from __future__ import annotations

from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory

from sabha.audit.models import AuditEntry
from sabha.audit.services import audit_record
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import NotFoundError
from sabha.http.idempotency import idempotent
from sabha.http.views import BodyView, ConsoleView
from sabha.identity.models import User
from sabha.permissions.markers import PUBLIC
from tests.people import staff_make

KEY = "11111111-aaaa"


class _Create(BodyView):
    """Creates one record each time it truly runs."""

    permissions = {"post": PUBLIC}

    @idempotent
    def post(self, request: Request) -> Response:
        told: Any = request.data
        if told.get("subject") == "refuse":
            raise NotFoundError
        number = uuid4()
        audit_record(action="filing.file.once", subject="filing.file", subject_id=number)
        return Response({"id": str(number)}, status=201, headers={"Location": f"/{number}/"})


class _ConsoleCreate(ConsoleView):
    """The same on the control plane."""

    permissions = {"post": PUBLIC}

    @idempotent
    def post(self, request: Request) -> Response:
        return Response({"id": str(uuid4())}, status=201)


def _post(
    view: type[BodyView] | type[ConsoleView],
    body: BodyRef | None,
    data: dict[str, Any],
    key: str = KEY,
    *,
    user: User | None = None,
    form: str = "json",
) -> Any:
    request: HttpRequest = APIRequestFactory().post(
        "/", data, format=form, HTTP_IDEMPOTENCY_KEY=key, HTTP_ACCEPT_LANGUAGE="en"
    )
    request.user = user or AnonymousUser()
    place = "body" if body else "console"
    vars(request).update(place=place, body_ref=body, _dont_enforce_csrf_checks=True)
    return view.as_view()(request)


def _created(body: BodyRef) -> int:
    with body_work(body, is_read_only=True):
        return AuditEntry.objects.filter(action="filing.file.once").count()


def test_the_first_reply_is_given_again(body_a: BodyRef) -> None:
    first = _post(_Create, body_a, {"subject": "tap"})
    again = _post(_Create, body_a, {"subject": "tap"})

    assert first.status_code == again.status_code == 201
    assert first.data == again.data
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.headers["Location"] == first.headers["Location"]
    assert "Idempotent-Replayed" not in first.headers
    assert _created(body_a) == 1


def test_another_request_under_the_same_key_is_refused(body_a: BodyRef) -> None:
    _post(_Create, body_a, {"subject": "tap"})

    reply = _post(_Create, body_a, {"subject": "road"})

    assert (reply.status_code, reply.data["code"]) == (422, "idempotency-key-reused")
    assert _created(body_a) == 1


def test_the_same_fields_in_another_order_are_the_same_request(body_a: BodyRef) -> None:
    first = _post(_Create, body_a, {"subject": "tap", "ward": 3})
    again = _post(_Create, body_a, {"ward": 3, "subject": "tap"})

    assert first.data == again.data


def test_a_refusal_is_not_kept(body_a: BodyRef) -> None:
    assert _post(_Create, body_a, {"subject": "refuse"}).status_code == 404

    assert _post(_Create, body_a, {"subject": "tap"}).status_code == 201


def test_two_people_may_use_the_same_key(body_a: BodyRef) -> None:
    one = _post(_Create, body_a, {"subject": "tap"}, user=staff_make(body_a, "secretary"))
    other = _post(_Create, body_a, {"subject": "tap"}, user=staff_make(body_a, "president"))

    assert one.data != other.data


def test_a_key_in_one_body_says_nothing_in_another(body_a: BodyRef, body_b: BodyRef) -> None:
    one = _post(_Create, body_a, {"subject": "tap"})
    other = _post(_Create, body_b, {"subject": "tap"})

    assert one.data != other.data


def test_another_file_under_the_same_name_is_another_request(body_a: BodyRef) -> None:
    _post(_Create, body_a, {"scan": SimpleUploadedFile("a.txt", b"one")}, form="multipart")

    reply = _post(_Create, body_a, {"scan": SimpleUploadedFile("a.txt", b"two")}, form="multipart")

    assert reply.status_code == 422


@pytest.mark.parametrize("key", ["short", "x" * 129, "has a space in it"])
def test_a_malformed_key_is_refused(body_a: BodyRef, key: str) -> None:
    reply = _post(_Create, body_a, {"subject": "tap"}, key)

    assert (reply.status_code, reply.data["code"]) == (400, "idempotency-key-malformed")


def test_the_console_remembers_too(body_a: BodyRef) -> None:
    first = _post(_ConsoleCreate, None, {"apply": True})
    again = _post(_ConsoleCreate, None, {"apply": True})
    other = _post(_ConsoleCreate, None, {"apply": False})

    assert first.data == again.data
    assert again.headers["Idempotent-Replayed"] == "true"
    assert other.status_code == 422


def test_eight_at_once_create_one(body_a: BodyRef) -> None:
    barrier = Barrier(8)
    replies: list[Any] = []

    def send() -> None:
        barrier.wait()
        replies.append(_post(_Create, body_a, {"subject": "tap"}))
        connections.close_all()

    threads = [Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {reply.status_code for reply in replies} == {201}
    assert len({reply.data["id"] for reply in replies}) == 1
    assert _created(body_a) == 1
