"""What do people read by e-mail about their own account, in both languages?"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.mail import EmailMessage


@dataclass(frozen=True, slots=True)
class Letter:
    """A subject and a text in each language; `{link}` stands for the address to open.

    `{application}` stands for the name of an application that knows the person.
    """

    subject_en: str
    subject_ml: str
    text_en: str
    text_ml: str

    def written(self, **parts: str) -> tuple[str, str]:
        """Return the subject and the text, Malayalam first."""
        subject = f"{self.subject_ml} · {self.subject_en}"
        text = f"{self.text_ml}\n\n{self.text_en}\n".format(**parts)
        return subject, text


_NOT_YOU_EN = "If this was not you, tell your office at once and choose a new password."
_NOT_YOU_ML = "ഇത് നിങ്ങളല്ലെങ്കിൽ ഉടൻ ഓഫീസിൽ അറിയിക്കുക, പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കുക."


def _told(subject_en: str, subject_ml: str, more: str = "") -> Letter:
    return Letter(
        subject_en,
        subject_ml,
        f"{subject_en}{more}.\n{_NOT_YOU_EN}",
        f"{subject_ml}{more}.\n{_NOT_YOU_ML}",
    )


LETTERS = {
    "account/email/password_reset_key": Letter(
        "Choose a new password for Sabha",
        "സഭയ്ക്ക് പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കുക",
        "Open this address within one hour to choose a new password. It works once:\n{link}\n"
        "If you did not ask for it, do nothing: your password stays.",
        "പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കാൻ ഒരു മണിക്കൂറിനകം ഈ വിലാസം തുറക്കുക. ഒരിക്കൽ മാത്രമേ "
        "ഉപയോഗിക്കാനാവൂ:\n{link}\nനിങ്ങൾ ആവശ്യപ്പെട്ടതല്ലെങ്കിൽ ഒന്നും ചെയ്യേണ്ട: പാസ്‌വേഡ് മാറില്ല.",
    ),
    "account/email/password_reset": _told(
        "The password of your Sabha account was reset",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിന്റെ പാസ്‌വേഡ് പുതുക്കി",
    ),
    "account/email/password_changed": _told(
        "The password of your Sabha account was changed",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിന്റെ പാസ്‌വേഡ് മാറ്റി",
    ),
    "account/email/password_set": _told(
        "A password was set for your Sabha account",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിന് പാസ്‌വേഡ് നൽകി",
    ),
    "mfa/email/totp_activated": _told(
        "An authenticator app was added to your Sabha account",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിൽ ഓതന്റിക്കേറ്റർ ആപ്പ് ചേർത്തു",
    ),
    "mfa/email/totp_deactivated": _told(
        "The authenticator app was removed from your Sabha account",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിൽ നിന്ന് ഓതന്റിക്കേറ്റർ ആപ്പ് നീക്കി",
    ),
    "mfa/email/recovery_codes_generated": _told(
        "New recovery codes were made for your Sabha account",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിന് പുതിയ വീണ്ടെടുക്കൽ കോഡുകൾ ഉണ്ടാക്കി",
    ),
    "mfa/email/webauthn_added": _told(
        "A passkey was added to your Sabha account",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിൽ പാസ്‌കീ ചേർത്തു",
    ),
    "mfa/email/webauthn_removed": _told(
        "A passkey was removed from your Sabha account",
        "നിങ്ങളുടെ സഭ അക്കൗണ്ടിൽ നിന്ന് പാസ്‌കീ നീക്കി",
    ),
    "applications/stopped": _told(
        "An application no longer uses your Sabha account",
        "ഒരു ആപ്പ് ഇനി നിങ്ങളുടെ സഭ അക്കൗണ്ട് ഉപയോഗിക്കില്ല",
        ": {application}",
    ),
    "applications/code_replayed": _told(
        "An application was signed out of your Sabha account, since its code was used twice",
        "ഒരു ആപ്പിന്റെ കോഡ് രണ്ടുതവണ ഉപയോഗിച്ചതിനാൽ അതിനെ നിങ്ങളുടെ സഭ അക്കൗണ്ടിൽ നിന്ന് പുറത്താക്കി",
        ": {application}",
    ),
}


def letter_send(*, name: str, email: str, link: str = "", application: str = "") -> None:
    """Send the letter of that name, if there is one."""
    letter = LETTERS.get(name)
    if letter is None or not email:
        return
    subject, text = letter.written(link=link, application=application)
    EmailMessage(subject=subject, body=text, to=[email]).send()
