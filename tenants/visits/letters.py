"""What does a message say about a visit, in a shape that a carrier's template can have?"""

from __future__ import annotations

from dataclasses import dataclass

MODES = {
    "en": {"read": "look only", "write": "look and change"},
    "ml": {"read": "കാണാൻ മാത്രം", "write": "കാണാനും മാറ്റാനും"},
}


@dataclass(frozen=True, slots=True)
class Letter:
    """The subject and the text of one kind of message, by language."""

    purpose: str
    subject: dict[str, str]
    text: dict[str, str]


ASKED = Letter(
    "visit-asked",
    {"en": "Support asks to enter your office", "ml": "ഓഫീസിൽ വരാൻ സഹായസംഘം അനുമതി ചോദിക്കുന്നു"},
    {
        "en": "{visitor} of Sabha's support team asks to enter the office of {office} for {hours} "
        "h ({mode}): {reason}\nAnswer here: {url}",
        "ml": "സഭ സഹായസംഘത്തിലെ {visitor} {office} ഓഫീസിൽ {hours} മണിക്കൂർ വരാൻ അനുമതി ചോദിക്കുന്നു "
        "({mode}): {reason}\nമറുപടി ഇവിടെ നൽകുക: {url}",
    },
)
STARTED = Letter(
    "visit-started",
    {"en": "Support was let into your office", "ml": "സഹായസംഘത്തെ ഓഫീസിൽ അനുവദിച്ചു"},
    {
        "en": "{visitor} of Sabha's support team may enter the office of {office} until {until} "
        "({mode}).\nSee it or stop it here: {url}",
        "ml": "സഭ സഹായസംഘത്തിലെ {visitor} എന്നയാൾക്ക് {until} വരെ {office} ഓഫീസിൽ വരാം ({mode}).\n"
        "കാണാനും നിർത്താനും ഇവിടെ: {url}",
    },
)
OVER = Letter(
    "visit-over",
    {"en": "The support visit is over", "ml": "സഹായ സന്ദർശനം അവസാനിച്ചു"},
    {
        "en": "The visit of {visitor} of Sabha's support team to the office of {office} is over. "
        "Acts: {acts}, changes among them: {changes}.\nWhat was done: {url}",
        "ml": "{office} ഓഫീസിൽ സഭ സഹായസംഘത്തിലെ {visitor} നടത്തിയ സന്ദർശനം അവസാനിച്ചു. "
        "പ്രവൃത്തികൾ: {acts}, അതിൽ മാറ്റങ്ങൾ: {changes}.\nചെയ്തതെല്ലാം: {url}",
    },
)
LETTERS = {"ask": ASKED, "accept": STARTED, "end": OVER, "revoke": OVER, "expire": OVER}
