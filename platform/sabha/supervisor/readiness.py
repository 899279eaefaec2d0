"""Does the web process answer?"""

from __future__ import annotations

from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

LIVE = "/api/health/live/"


def is_live(*, port: int, host: str) -> bool:
    """Ask the apex `host` on `port` whether it lives."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", LIVE, headers={"Host": f"{host}:{port}"})
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
