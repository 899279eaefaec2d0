"""Does every address that is not the API's get the screens?"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from sabha.database.body import BodyRef
from tests.people import host_of


@pytest.fixture
def built(tmp_path: Path, settings: Settings) -> Path:
    """Return a front end's output with an index."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Sabha</title>", encoding="utf-8")
    settings.FRONTEND_DIST = tmp_path
    return tmp_path


@pytest.mark.parametrize("path", ["/", "/office/filing", "/invitation/abc", "/bodies/1"])
def test_screens_get_the_one_page(built: Path, body_a: BodyRef, path: str) -> None:
    reply = Client(HTTP_HOST=host_of(body_a)).get(path)

    assert reply.status_code == 200
    assert b"<title>Sabha</title>" in reply.content
    assert reply.headers["Cache-Control"] == "no-cache"


def test_a_missing_asset_is_not_the_page(built: Path, body_a: BodyRef) -> None:
    assert Client(HTTP_HOST=host_of(body_a)).get("/assets/gone-12345678.js").status_code == 404


def test_screens_that_are_not_built_say_so(
    tmp_path: Path, settings: Settings, body_a: BodyRef
) -> None:
    settings.FRONTEND_DIST = tmp_path

    reply = Client(HTTP_HOST=host_of("apex")).get("/")

    assert reply.status_code == 503
    assert b"make setup" in reply.content
