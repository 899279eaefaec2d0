"""Can a log line be told to a body and a request, and read by a machine?"""

import json
import logging
import sys
from uuid import UUID

from sabha.database.body import BodyRef, serving
from sabha.telemetry.log_format import JsonLineFormatter, WorkFilter
from sabha.telemetry.work_context import Work, working

BODY = BodyRef(
    id=UUID(int=1),
    code="G1",
    slug="payyoor",
    schema="body_g1",
    role="tenant_g1",
    cell="main",
    type="grama_panchayat",
    district="565",
    name_en="Payyoor",
    name_ml="പയ്യൂർ",
    state="active",
)


def line_of(message: str, *values: object, error: BaseException | None = None) -> dict[str, str]:
    """Log a message here, and read the line."""
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("sabha.test", logging.WARNING, __file__, 1, message, values, info)
    WorkFilter().filter(record)
    line: dict[str, str] = json.loads(JsonLineFormatter().format(record))
    return line


def test_a_line_names_the_body_and_the_request() -> None:
    with working(Work("request-1", lambda: None)), serving(BODY):
        line = line_of("%d files", 3)

    assert (line["body"], line["work"], line["message"]) == ("payyoor", "request-1", "3 files")
    assert (line["level"], line["logger"]) == ("warning", "sabha.test")


def test_a_line_between_host_and_transaction_names_the_body_all_the_same() -> None:
    with working(Work("request-1", lambda: BODY)):
        assert line_of("signing in")["body"] == "payyoor"


def test_a_line_of_nobody_names_nobody() -> None:
    assert (line_of("starting")["body"], line_of("starting")["work"]) == ("", "")


def test_an_error_is_one_line_without_the_row_that_caused_it() -> None:
    try:
        raise ValueError("not unique\nDETAIL:  Key (phone)=(9847012345) already exists.")
    except ValueError:
        error = sys.exc_info()[1]

    line = line_of("could not save", error=error)

    assert "ValueError: not unique" in line["error"]
    assert "test_log_format.py" in line["error"]
    assert "9847012345" not in json.dumps(line)
