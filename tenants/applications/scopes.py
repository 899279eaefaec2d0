"""What may an application ask to learn of a person?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sabha.errors import InvalidInputError


@dataclass(frozen=True, slots=True)
class Scope:
    """Something that an application may ask for, in the words that the person reads."""

    code: str
    name_en: str
    name_ml: str


SCOPES = (
    Scope("openid", "Who you are, as a number", "നിങ്ങൾ ആരെന്ന്, ഒരു നമ്പറായി"),
    Scope("profile", "Your name and login", "നിങ്ങളുടെ പേരും ലോഗിൻ പേരും"),
    Scope("email", "Your e-mail address", "നിങ്ങളുടെ ഇ-മെയിൽ വിലാസം"),
    Scope("offices", "Which local bodies you work in", "നിങ്ങൾ ജോലി ചെയ്യുന്ന തദ്ദേശ സ്ഥാപനങ്ങൾ"),
)


def scopes_check(given: Iterable[str]) -> list[str]:
    """Return the scopes with `openid`, in the order in which people read them.

    Raises:
        InvalidInputError: there is no such scope.
    """
    known = [scope.code for scope in SCOPES]
    asked = set(given) | {"openid"}
    unknown = sorted(asked - set(known))
    if unknown:
        raise InvalidInputError(
            [
                {
                    "field": "scopes",
                    "code": "unknown",
                    "message_en": f"There is no scope {', '.join(unknown)}.",
                    "message_ml": f"{', '.join(unknown)} എന്നൊരു സ്കോപ്പില്ല.",
                }
            ]
        )
    return [code for code in known if code in asked]
