"""Why is a code not taken?"""

from __future__ import annotations

from sabha.errors import DomainError

ATTEMPTS = 5


class CodeWrongError(DomainError):
    """The code is not the one that was sent."""

    code = "code-wrong"
    status = 400
    told = ("attempts_left",)
    title_en = "The code is not right. Tries left: {attempts_left}."
    title_ml = "കോഡ് ശരിയല്ല. ഇനി {attempts_left} തവണ ശ്രമിക്കാം."


class CodeExpiredError(DomainError):
    """The code's time is over, or a newer one took its place."""

    code = "code-expired"
    status = 410
    title_en = "This code's time is over. Ask for a new one."
    title_ml = "ഈ കോഡിന്റെ സമയം കഴിഞ്ഞു. പുതിയത് ആവശ്യപ്പെടുക."


class CodeUsedError(DomainError):
    """Somebody has signed in with it."""

    code = "code-used"
    status = 409
    title_en = "This code was used already. Ask for a new one."
    title_ml = "ഈ കോഡ് ഒരിക്കൽ ഉപയോഗിച്ചു. പുതിയത് ആവശ്യപ്പെടുക."


class CodeOtherSessionError(DomainError):
    """Another browser asked for it."""

    code = "code-other-session"
    status = 409
    title_en = "This code was asked for in another browser. Use it there, or ask for a new one."
    title_ml = "ഈ കോഡ് മറ്റൊരു ബ്രൗസറിൽ ആവശ്യപ്പെട്ടതാണ്. അവിടെ ഉപയോഗിക്കുക, അല്ലെങ്കിൽ പുതിയത് ആവശ്യപ്പെടുക."


class ChannelUnavailableError(DomainError):
    """Nobody carries such messages here."""

    code = "channel-unavailable"
    status = 409
    title_en = "Codes cannot be sent this way here. Choose another, or ask at the counter."
    title_ml = "ഈ വഴി കോഡ് അയയ്ക്കാനാവില്ല. മറ്റൊരു വഴി തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ കൗണ്ടറിൽ ചോദിക്കുക."
