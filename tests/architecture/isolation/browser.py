"""How does a browser speak to a server that runs in a process of its own?"""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

SECONDS = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    text: str

    def json(self) -> Any:
        """Return the content as read."""
        return json.loads(self.text)


@dataclass
class Browser:
    """One person's browser at one host; keeps cookies and the token of the session."""

    port: int
    host: str
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        return self.send("GET", path)

    def open(self) -> None:
        """Read the session, as every page does first."""
        self.token = self.get("/api/session/").json()["csrf_token"]

    def post(self, path: str, content: Any, **headers: str) -> Answer:
        """Send a form as JSON."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        return self.send("POST", path, body, {"Content-Type": "application/json", **headers})

    def upload(self, path: str, *, name: str, content: bytes) -> Answer:
        """Send one paper."""
        edge = "edgeofthepart"
        head = (
            f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/pdf\r\n\r\n"
        )
        body = head.encode() + content + f"\r\n--{edge}--\r\n".encode()
        kind = f"multipart/form-data; boundary={edge}"
        return self.send("POST", path, body, {"Content-Type": kind})

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Send anything, with the cookies and the token."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        own = {"Host": self.host, "Accept-Language": "en", "Cookie": cookies}
        connection.request(
            method, path, body, {**own, "X-CSRFToken": self.token, **(headers or {})}
        )
        reply = connection.getresponse()
        text = reply.read().decode(errors="replace")
        for line in reply.headers.get_all("Set-Cookie") or ():
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        connection.close()
        return Answer(reply.status, text)
