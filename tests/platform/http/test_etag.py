"""Does a change go on only from the version that was read?"""

from __future__ import annotations

import pytest
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory

from sabha.errors import ChangedMeanwhileError
from sabha.http.etag import MatchRequiredError, not_modified, require_match, with_etag


def _request(**headers: str) -> Request:
    plain = APIRequestFactory().get("/")
    plain.META.update(headers)
    return Request(plain)


def test_the_version_that_was_read_may_be_changed() -> None:
    tag = with_etag(Response({"subject": "tap"}), 3).headers["ETag"]

    require_match(_request(HTTP_IF_MATCH=tag), 3)


def test_the_tag_of_another_representation_of_the_version_serves_too() -> None:
    require_match(_request(HTTP_IF_MATCH='"3"'), 3)


@pytest.mark.parametrize("tag", ['"2"', '"2.00aa"', "3", "*", '"x"'])
def test_any_other_version_may_not(tag: str) -> None:
    with pytest.raises(ChangedMeanwhileError):
        require_match(_request(HTTP_IF_MATCH=tag), 3)


def test_a_change_must_say_what_was_read() -> None:
    with pytest.raises(MatchRequiredError):
        require_match(_request(), 3)


def test_two_readers_of_one_version_get_different_tags() -> None:
    one = with_etag(Response({"abilities": {"edit": True}}), 3).headers["ETag"]
    other = with_etag(Response({"abilities": {"edit": False}}), 3).headers["ETag"]

    assert one != other


def test_what_the_reader_has_is_not_sent_again() -> None:
    response = with_etag(Response({"subject": "tap"}), 3)

    sent = not_modified(_request(HTTP_IF_NONE_MATCH=response.headers["ETag"]), response)

    assert sent.status_code == 304


def test_what_changed_is_sent() -> None:
    response = with_etag(Response({"subject": "tap"}), 3)

    sent = not_modified(_request(HTTP_IF_NONE_MATCH='"2.0"'), response)

    assert sent.status_code == 200
