"""When are two logins the same?"""

from __future__ import annotations

import unicodedata

from sabha.errors import DomainError

SHORTEST, LONGEST = 3, 150


class LoginMalformedError(DomainError):
    """The login is too short, too long, or has characters that a login cannot have."""

    code = "login-malformed"
    status = 400
    title_en = "A login is 3 to 150 Latin letters, digits or . _ - @ +."
    title_ml = "ലോഗിൻ പേരിൽ 3 മുതൽ 150 വരെ ഇംഗ്ലീഷ് അക്ഷരങ്ങളും അക്കങ്ങളും . _ - @ + എന്നിവയുമാകാം."


def login_canonical(given: str) -> str:
    """Return the form in which logins are stored and compared (NFKC, case folded)."""
    folded = unicodedata.normalize("NFKC", given).casefold()
    return unicodedata.normalize("NFKC", folded).strip()


def login_check(login: str) -> None:
    """Refuse what could be taken for another person's login.

    Raises:
        LoginMalformedError: the canonical form is no login. Letters are ASCII: look-alikes of
            other scripts would otherwise name different people alike.
    """
    allowed = login.isascii() and all(c.isalnum() or c in "._-@+" for c in login)
    if not allowed or not SHORTEST <= len(login) <= LONGEST:
        raise LoginMalformedError
