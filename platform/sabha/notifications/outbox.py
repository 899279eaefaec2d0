"""What would have been sent, if this were no demonstration?"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.conf import settings

from sabha.notifications.models import ShownMessage

MOST_SHOWN = 30
_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Shown:
    """One message, with what a reader wants to copy from it."""

    id: UUID
    channel: str
    purpose: str
    recipient: str
    subject: str
    text: str
    shown_at: datetime

    @property
    def code(self) -> str:
        """The code of six digits in the text, or ""."""
        found = _CODE.search(self.text)
        return found[0] if found else ""

    @property
    def link(self) -> str:
        """The first address in the text, or ""."""
        found = _LINK.search(self.text)
        return found[0].rstrip(".,)") if found else ""


def shown_list() -> list[Shown]:
    """Return the last messages of the demonstration, newest first."""
    names = ("id", "channel", "purpose", "recipient", "subject", "text", "shown_at")
    rows = ShownMessage.objects.order_by("-shown_at", "-id").values(*names)[:MOST_SHOWN]
    return [Shown(**row) for row in rows]


def factor_list() -> Sequence[Any]:
    """Return what the demonstration's authenticators show now; settings name who knows."""
    dotted: str = getattr(settings, "DEMO_FACTORS", "")
    return cast("Callable[[], Sequence[Any]]", pkgutil.resolve_name(dotted))() if dotted else ()
