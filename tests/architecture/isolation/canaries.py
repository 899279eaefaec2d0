"""Which strings may never be seen outside the body that they were planted in?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# Every planted text begins with it, so a search for it would find all bodies' rows.
BAIT = "kanari"


@dataclass(frozen=True, slots=True)
class Canary:
    """A body's own words: `secret` for residents' data, `shown` for the names of its office.

    What is `shown` stands on the body's own public page, and nowhere else.
    """

    secret: str
    shown: str
    phone: str

    def hidden(self, what: str) -> str:
        """Return a text of a resident's."""
        return f"{BAIT} {self.secret} {what}"

    def open(self, what: str) -> str:
        """Return a name of the office's."""
        return f"{BAIT} {self.shown} {what}"

    @property
    def words(self) -> tuple[str, ...]:
        """All that other bodies must not see."""
        return (self.secret, self.shown, self.phone)

    @property
    def private(self) -> tuple[str, ...]:
        """All that only the body's own staff may see."""
        return (self.secret, self.phone)


CANARIES = {
    "a": Canary("zanthorix", "wemblaku", "9847000001"),
    "b": Canary("quorvemil", "tusklondi", "9847000002"),
    "c": Canary("blyndapex", "fernigosh", "9847000003"),
}


def leaked(text: str, words: Iterable[str]) -> list[str]:
    """Return which of the words stand in a text, whatever their case."""
    lower = text.lower()
    return [word for word in words if word in lower]
