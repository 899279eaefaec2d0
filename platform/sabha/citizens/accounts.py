"""Which citizen's account does a proved number, address or slip open?"""

from __future__ import annotations

from django.db import IntegrityError

from sabha.citizens.secrecy import letters_make
from sabha.database.text import clean_line
from sabha.database.work import control_work
from sabha.errors import DomainError
from sabha.identity.models import User

LOGIN_MARK = "c-"
LOGIN_LETTERS = 8
LONGEST_NAME = 200


class NameNeededError(DomainError):
    """The code is right, and this is the person's first time: how are they called?"""

    code = "name-needed"
    status = 409
    title_en = "Tell your name to go on."
    title_ml = "തുടരാൻ പേര് പറയുക."


class AccountStoppedError(DomainError):
    """The account was stopped."""

    code = "account-stopped"
    status = 409
    title_en = "This account was stopped. Ask at the office."
    title_ml = "ഈ അക്കൗണ്ട് നിർത്തിയിരിക്കുന്നു. ഓഫീസിൽ അന്വേഷിക്കുക."


def login_make() -> str:
    """Return a login that says nothing of its owner."""
    return LOGIN_MARK + letters_make(LOGIN_LETTERS).lower()


def citizen_find(*, recipient: str, login: str = "") -> User | None:
    """Return the citizen of a number, an address or, without either, a login; never staff."""
    by = {_field(recipient): recipient} if recipient else {"login": login}
    return User.objects.filter(kind=User.Kind.CITIZEN, **by).first()


def citizen_open(*, recipient: str, login: str, name_en: str, name_ml: str, language: str) -> User:
    """Return the citizen's account, made now on the first time.

    Raises:
        NameNeededError: it would be made, and no name is known.
        AccountStoppedError: it was stopped.
    """
    found = citizen_find(recipient=recipient, login=login)
    if found is None and not name_en:
        raise NameNeededError
    user = found or _make(recipient, login, name_en, name_ml, language)
    if not user.is_active:
        raise AccountStoppedError
    return user


def names_of(given: str) -> tuple[str, str]:
    """Return a name typed once as the pair of both scripts' fields.

    Raises:
        UnsafeTextError: it holds what cannot be seen.
    """
    name = clean_line(given)[:LONGEST_NAME]
    is_malayalam = any("\u0d00" <= letter <= "\u0d7f" for letter in name)
    return name, name if is_malayalam else ""


def _make(recipient: str, login: str, name_en: str, name_ml: str, language: str) -> User:
    """Two browsers may confirm the same number at once: one makes the account, both get it."""
    user = User(
        kind=User.Kind.CITIZEN,
        login=login or login_make(),
        name_en=name_en,
        name_ml=name_ml,
        language=language,
    )
    if recipient:
        setattr(user, _field(recipient), recipient)
    user.set_unusable_password()
    try:
        with control_work():
            user.save(force_insert=True)
    except IntegrityError:
        found = citizen_find(recipient=recipient, login=login)
        if found is None:
            raise
        return found
    return user


def _field(recipient: str) -> str:
    return "email" if "@" in recipient else "phone"
