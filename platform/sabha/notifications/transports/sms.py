"""How does the SMS provider get a message, and what do its answers mean?"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import requests
from django.utils import timezone
from requests.auth import AuthBase

from sabha.config.messaging import SmsProvider
from sabha.notifications.faults import TransportFaultError
from sabha.notifications.transports.outgoing import Outgoing

LARGEST_ANSWER = 64 * 1024
LONGEST_WAIT = 900.0
DENIED_WAIT = 60.0
CHUNK = 4096

TAKEN = frozenset({HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.ACCEPTED, HTTPStatus.CONFLICT})
DENIED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})


@dataclass(frozen=True, slots=True)
class _Bearer(AuthBase):
    """Given explicitly, so that no file of passwords on the machine takes its place."""

    key: str

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.key}"
        return request


@dataclass(frozen=True, slots=True)
class SmsTransport:
    """Posts messages to the provider, which tells repetitions by their reference."""

    provider: SmsProvider

    def submit(self, outgoing: Outgoing, *, on_submitting: Callable[[], None]) -> str:
        """Hand the message over; return the provider's reference.

        Raises:
            TransportFaultError: it did not take it, or not for certain.
        """
        try:
            status, wait, content = self._post(outgoing)
        except requests.Timeout:
            raise TransportFaultError("timed-out") from None
        except requests.RequestException:
            # Its text names the address; the fault alone is kept.
            raise TransportFaultError("unreachable") from None
        if status not in TAKEN:
            raise _fault(status, wait)
        return _reference(content)

    def _post(self, outgoing: Outgoing) -> tuple[int, str, bytes]:
        until = time.monotonic() + self.provider.connect_seconds + self.provider.answer_seconds
        with requests.post(
            self.provider.url,
            json=self._payload(outgoing),
            headers={"Idempotency-Key": str(outgoing.reference)},
            auth=_Bearer(self.provider.key),
            timeout=(self.provider.connect_seconds, self.provider.answer_seconds),
            allow_redirects=False,
            stream=True,
        ) as response:
            return (
                response.status_code,
                response.headers.get("Retry-After", ""),
                _read(response, until),
            )

    def _payload(self, outgoing: Outgoing) -> dict[str, str]:
        templates = self.provider.templates
        named = (f"{outgoing.purpose}.{outgoing.language}", outgoing.purpose)
        registered = next((templates[name] for name in named if name in templates), "")
        return {
            "reference": str(outgoing.reference),
            "to": outgoing.recipient,
            "text": outgoing.text,
            "sender": self.provider.sender,
            "entity_id": self.provider.entity_id,
            "template_id": outgoing.template_id or registered,
            "encoding": "gsm7" if outgoing.text.isascii() else "ucs2",
        }


def _read(response: requests.Response, until: float) -> bytes:
    """Return the answer's content, as far as it is of a sensible size and comes in time."""
    content = b""
    for chunk in response.iter_content(CHUNK):
        content += chunk
        if len(content) > LARGEST_ANSWER:
            raise TransportFaultError("garbled")
        if time.monotonic() > until:
            raise TransportFaultError("timed-out")
    return content


def _fault(status: int, wait: str) -> TransportFaultError:
    if status in BUSY:
        return TransportFaultError("busy", after_seconds=_seconds(wait))
    if status in DENIED:
        return TransportFaultError(f"carrier-denied:{status}", after_seconds=DENIED_WAIT)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
        return TransportFaultError(f"carrier-failed:{status}", after_seconds=_seconds(wait))
    return TransportFaultError(f"carrier-refused:{status}", is_final=True)


def _seconds(wait: str) -> float | None:
    """Return how long to wait, given as seconds or as a date; no longer than 15 minutes."""
    if wait.strip().isdecimal():
        return min(float(wait), LONGEST_WAIT)
    try:
        left = (parsedate_to_datetime(wait) - timezone.now()).total_seconds()
    except (TypeError, ValueError):
        return None
    return min(max(left, 0.0), LONGEST_WAIT)


def _reference(content: bytes) -> str:
    """Return the provider's reference; an answer without one is asked for again."""
    try:
        answer: Any = json.loads(content)
    except ValueError:
        raise TransportFaultError("garbled") from None
    reference = answer.get("provider_reference") if isinstance(answer, dict) else None
    if not isinstance(reference, str) or not reference:
        raise TransportFaultError("garbled")
    return reference[:120]
