"""What do the messages about codes say, in a shape that a carrier's template can have?"""

from __future__ import annotations

from dataclasses import dataclass

SIGN_IN = "sign-in"
COUNTER_NOTICE = "counter-code-notice"

# The last line lets the browser of that host fill the code in by itself.
_CODE_SMS = {
    "en": "{code} is your code to sign in to Sabha. Valid for 10 minutes. Tell it to nobody.\n\n"
    "@{host} #{code}",
    "ml": "{code} ആണ് സഭയിൽ സൈൻ ഇൻ ചെയ്യാനുള്ള കോഡ്. 10 മിനിറ്റ് വരെ. ആരോടും പറയരുത്.\n\n@{host} #{code}",
}
_CODE_MAIL = {
    "en": "{code} is your code to sign in to Sabha at {host}.\n\n"
    "It is valid for 10 minutes. Tell it to nobody; no office will ask you for it.\n"
    "If you did not ask for it, nothing needs to be done.",
    "ml": "{host} എന്ന വിലാസത്തിൽ സഭയിൽ സൈൻ ഇൻ ചെയ്യാനുള്ള കോഡ് {code}.\n\n"
    "ഇത് 10 മിനിറ്റ് വരെ ഉപയോഗിക്കാം. ആരോടും പറയരുത്; ഒരു ഓഫീസും ഇത് ചോദിക്കില്ല.\n"
    "നിങ്ങൾ ആവശ്യപ്പെട്ടതല്ലെങ്കിൽ ഒന്നും ചെയ്യേണ്ടതില്ല.",
}
_SUBJECT = {"en": "Your sign-in code", "ml": "സൈൻ ഇൻ കോഡ്"}
_NOTICE = {
    "en": "A code to sign in to Sabha was given out for you at the counter of {office}. If it was "
    "not you, tell the office.",
    "ml": "നിങ്ങൾക്കായി {office} കൗണ്ടറിൽ സഭയിൽ സൈൻ ഇൻ ചെയ്യാനുള്ള കോഡ് നൽകി. നിങ്ങളല്ലെങ്കിൽ ഓഫീസിൽ അറിയിക്കുക.",
}
_NOTICE_SUBJECT = {"en": "A code was given out for you", "ml": "നിങ്ങൾക്കായി കോഡ് നൽകി"}


@dataclass(frozen=True, slots=True)
class Wording:
    """One message, ready to go."""

    subject: str
    text: str


def code_wording(*, channel: str, language: str, code: str, host: str) -> Wording:
    """Return the message that carries a code, for a page of `host`."""
    shapes = _CODE_SMS if channel == "sms" else _CODE_MAIL
    subject = "" if channel == "sms" else _SUBJECT[language]
    return Wording(subject, shapes[language].format(code=code, host=host))


def notice_wording(*, language: str, office: str) -> Wording:
    """Return the message that tells somebody that the counter gave out a code for them."""
    return Wording(_NOTICE_SUBJECT[language], _NOTICE[language].format(office=office))
