"""What may be asked of a local body in the state it is in?"""

from __future__ import annotations

from sabha.database.body import BodyRef
from sabha.errors import DomainError


class BodyReadOnlyError(DomainError):
    """The body can be read but not changed for now."""

    code = "body-read-only"
    status = 409
    title_en = "{name_en} can be read but not changed for now."
    title_ml = "{name_ml} ഇപ്പോൾ വായിക്കാൻ മാത്രം; മാറ്റങ്ങൾ വരുത്താനാവില്ല."


class BodySuspendedError(DomainError):
    """The body's work is stopped for now."""

    code = "body-suspended"
    status = 503
    title_en = "The services of {name_en} are stopped for now."
    title_ml = "{name_ml} നൽകുന്ന സേവനങ്ങൾ ഇപ്പോൾ നിർത്തിവച്ചിരിക്കുന്നു."


class BodyNotReadyError(DomainError):
    """The body is still being set up."""

    code = "body-not-ready"
    status = 503
    title_en = "{name_en} is still being set up."
    title_ml = "{name_ml} തയ്യാറാക്കിക്കൊണ്ടിരിക്കുന്നു."


class BodyArchivedError(DomainError):
    """The body is no longer served here."""

    code = "body-archived"
    status = 410
    title_en = "{name_en} has been archived and is no longer served here."
    title_ml = "{name_ml} ആർക്കൈവ് ചെയ്തു; ഇവിടെ ഇനി സേവനം ലഭ്യമല്ല."


def body_admit(body: BodyRef, *, is_safe: bool, is_public_information: bool) -> None:
    """Let the request in, or say why the body's state keeps it out.

    Raises:
        BodyArchivedError, BodyNotReadyError, BodySuspendedError, BodyReadOnlyError: its state.
    """
    names = {"name_en": body.name_en, "name_ml": body.name_ml}
    if body.state == "archived":
        raise BodyArchivedError(**names)
    if body.state in {"draft", "provisioning"}:
        raise BodyNotReadyError(**names)
    if body.state == "suspended" and not is_public_information:
        raise BodySuspendedError(**names)
    if body.state != "active" and not is_safe:
        raise BodyReadOnlyError(**names)
