"""What does every refusal in Sabha look like, before any transport dresses it?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class DomainError(Exception):
    """A refusal that a person can act on.

    Subclasses stand beside the function that raises them and set `code`, `status` (an HTTP
    status) and the texts. Texts are `str.format` templates over `parameters`; those named in
    `told` are also members of the reply, for screens to count with.
    """

    code: ClassVar[str] = "refused"
    status: ClassVar[int] = 400
    title_en: ClassVar[str] = "This was refused."
    title_ml: ClassVar[str] = "ഇത് നിരസിച്ചു."
    told: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **parameters: object) -> None:
        self.parameters: Mapping[str, object] = parameters
        super().__init__(self.text("en"))

    def text(self, language: str) -> str:
        """Return the sentence for a reader of `language` ("ml" or "en")."""
        template = self.title_ml if language == "ml" else self.title_en
        return template.format(**self.parameters)


class NotPermittedError(DomainError):
    """The actor's seats do not carry the permission that the act needs."""

    code = "not-permitted"
    status = 403
    title_en = "Your seat does not allow this."
    title_ml = "നിങ്ങളുടെ സീറ്റിന് ഇതിന് അനുവാദമില്ല."


class NotFoundError(DomainError):
    """There is no such record here."""

    code = "not-found"
    status = 404
    title_en = "Nothing is here under that address."
    title_ml = "ഈ വിലാസത്തിൽ ഒന്നുമില്ല."


class ChangedMeanwhileError(DomainError):
    """The record is no longer what the reader saw."""

    code = "changed-meanwhile"
    status = 412
    title_en = "Somebody changed this while you were reading. Look at it again before going on."
    title_ml = "നിങ്ങൾ വായിക്കുന്നതിനിടെ ഇത് മാറി. വീണ്ടും നോക്കിയ ശേഷം തുടരുക."


class InvalidInputError(DomainError):
    """Fields of the input are wrong; `errors` lists them."""

    code = "invalid-input"
    status = 400
    title_en = "Some of the answers need correction."
    title_ml = "ചില ഉത്തരങ്ങൾ തിരുത്തേണ്ടതുണ്ട്."

    def __init__(self, errors: list[dict[str, str]]) -> None:
        self.errors = errors
        super().__init__()
