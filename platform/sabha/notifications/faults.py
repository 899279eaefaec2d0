"""In which words is it told why a message did not go, without a word of the message?"""

from __future__ import annotations

from dataclasses import dataclass

# A status or reply code of the carrier follows the colon, as in "carrier-failed:500".
WORDS: dict[str, tuple[str, str]] = {
    "no-carrier": (
        "Nobody is set up to carry this kind of message.",
        "ഇത്തരം സന്ദേശം അയയ്ക്കാൻ സംവിധാനം ക്രമീകരിച്ചിട്ടില്ല.",
    ),
    "unreachable": ("The carrier could not be reached.", "സേവനദാതാവുമായി ബന്ധപ്പെടാനായില്ല."),
    "timed-out": ("The carrier did not answer in time.", "സേവനദാതാവ് സമയത്തിനകം മറുപടി തന്നില്ല."),
    "busy": ("The carrier asked to wait.", "കാത്തിരിക്കാൻ സേവനദാതാവ് ആവശ്യപ്പെട്ടു."),
    "carrier-failed": ("The carrier failed ({detail}).", "സേവനദാതാവിന്റെ ഭാഗത്ത് തകരാർ ({detail})."),
    "carrier-denied": (
        "The carrier does not accept our key ({detail}).",
        "സേവനദാതാവ് നമ്മുടെ താക്കോൽ സ്വീകരിച്ചില്ല ({detail}).",
    ),
    "carrier-refused": (
        "The carrier refused the message ({detail}).",
        "സേവനദാതാവ് സന്ദേശം നിരസിച്ചു ({detail}).",
    ),
    "garbled": ("The carrier's answer could not be read.", "സേവനദാതാവിന്റെ മറുപടി വായിക്കാനായില്ല."),
    "unsure": (
        "It is not known whether the carrier took it, so it was not sent again.",
        "സേവനദാതാവ് എടുത്തോ എന്ന് ഉറപ്പില്ല; അതിനാൽ വീണ്ടും അയച്ചില്ല.",
    ),
    "replaced": (
        "A newer message took its place.",
        "പുതിയ സന്ദേശം ഇതിന്റെ സ്ഥാനത്ത് അയച്ചു.",
    ),
    "expired": ("It could not be sent in time.", "സമയത്തിനകം അയയ്ക്കാനായില്ല."),
    "undelivered": (
        "The carrier could not deliver it ({detail}).",
        "സേവനദാതാവിന് എത്തിക്കാനായില്ല ({detail}).",
    ),
    "work-unknown": (
        "It is not known whether the act that it tells of was completed.",
        "ഇത് അറിയിക്കുന്ന നടപടി പൂർത്തിയായോ എന്ന് അറിയില്ല.",
    ),
}


@dataclass(frozen=True, slots=True)
class FaultWords:
    """One fault in both languages."""

    text_en: str
    text_ml: str


class TransportFaultError(Exception):
    """A carrier did not take a message: for good, or for now (then `after_seconds` at least)."""

    def __init__(
        self, fault: str, *, is_final: bool = False, after_seconds: float | None = None
    ) -> None:
        self.fault = fault
        self.is_final = is_final
        self.after_seconds = after_seconds
        super().__init__(fault)


def fault_words(fault: str) -> FaultWords | None:
    """Return the words for a stored fault; None when there was none."""
    code, _, detail = fault.partition(":")
    if not code:
        return None
    english, malayalam = WORDS.get(code, WORDS["carrier-failed"])
    told = {"detail": detail or "—"}
    return FaultWords(english.format(**told), malayalam.format(**told))
