"""What does the transport itself say to a reader, in both languages?

Refusals of the domain carry their own texts; these are the ones that frameworks raise.
"""

from __future__ import annotations

TITLES: dict[str, tuple[str, str]] = {
    "malformed-request": (
        "The request could not be read.",
        "അഭ്യർത്ഥന വായിക്കാനായില്ല.",
    ),
    "not-authenticated": ("Sign in to go on.", "തുടരാൻ സൈൻ ഇൻ ചെയ്യുക."),
    "not-permitted": (
        "Your seat does not allow this.",
        "നിങ്ങളുടെ സീറ്റിന് ഇതിന് അനുവാദമില്ല.",
    ),
    "not-found": (
        "Nothing is here under that address.",
        "ഈ വിലാസത്തിൽ ഒന്നുമില്ല.",
    ),
    "method-not-allowed": (
        "This address does not take that kind of request.",
        "ഈ വിലാസം ഇത്തരം അഭ്യർത്ഥന സ്വീകരിക്കില്ല.",
    ),
    "not-acceptable": (
        "The reply cannot be given in the form that was asked for.",
        "ആവശ്യപ്പെട്ട രൂപത്തിൽ മറുപടി നൽകാനാവില്ല.",
    ),
    "unsupported-media-type": (
        "The request is in a form that is not read here.",
        "അഭ്യർത്ഥനയുടെ രൂപം ഇവിടെ സ്വീകരിക്കില്ല.",
    ),
    "too-many-requests": (
        "Too many requests. Wait a little and try again.",
        "അഭ്യർത്ഥനകൾ അധികമായി. അല്പം കഴിഞ്ഞ് വീണ്ടും ശ്രമിക്കുക.",
    ),
    "tls-needed": (
        "Use https: this was not sent safely.",
        "https ഉപയോഗിക്കുക: ഇത് സുരക്ഷിതമായല്ല അയച്ചത്.",
    ),
    "too-large": ("This is larger than can be taken.", "ഇത് അനുവദിച്ചതിലും വലുതാണ്."),
    "cell-unavailable": (
        "The records of this local body cannot be reached just now. Nothing was changed.",
        "ഈ സ്ഥാപനത്തിന്റെ രേഖകൾ ഇപ്പോൾ ലഭ്യമല്ല. ഒന്നും മാറിയിട്ടില്ല.",
    ),
    "database-unavailable": (
        "The records cannot be reached just now. Nothing was changed.",
        "രേഖകൾ ഇപ്പോൾ ലഭ്യമല്ല. ഒന്നും മാറിയിട്ടില്ല.",
    ),
    "busy": (
        "Somebody else is working on the same records. Try again.",
        "മറ്റൊരാൾ ഇതേ രേഖകളിൽ ജോലി ചെയ്യുന്നു. വീണ്ടും ശ്രമിക്കുക.",
    ),
    "csrf-failed": (
        "This page is out of date. Reload it and try again.",
        "ഈ പേജ് പഴയതായി. വീണ്ടും ലോഡ് ചെയ്ത് ശ്രമിക്കുക.",
    ),
    "fault": (
        "Something went wrong on our side. Nothing was changed.",
        "ഞങ്ങളുടെ ഭാഗത്ത് ഒരു തകരാറുണ്ടായി. ഒന്നും മാറിയിട്ടില്ല.",
    ),
}

FIELD_MESSAGES_ML: dict[str, str] = {
    "required": "ഇത് പൂരിപ്പിക്കണം.",
    "null": "ഇത് ഒഴിച്ചിടാനാവില്ല.",
    "blank": "ഇത് ഒഴിച്ചിടാനാവില്ല.",
    "empty": "ഇത് ഒഴിച്ചിടാനാവില്ല.",
    "invalid": "ഇത് ശരിയായ രൂപത്തിലല്ല.",
    "invalid_choice": "ഇത് അനുവദിച്ചവയിൽ ഒന്നല്ല.",
    "max_length": "ഇത് അനുവദിച്ചതിലും നീളമുള്ളതാണ്.",
    "min_length": "ഇത് ആവശ്യമുള്ളതിലും ചെറുതാണ്.",
    "max_value": "ഇത് അനുവദിച്ചതിലും വലുതാണ്.",
    "min_value": "ഇത് അനുവദിച്ചതിലും ചെറുതാണ്.",
    "max_digits": "ഇതിൽ അക്കങ്ങൾ അധികമാണ്.",
    "max_decimal_places": "ദശാംശ സ്ഥാനങ്ങൾ അധികമാണ്.",
    "max_whole_digits": "ഇതിൽ അക്കങ്ങൾ അധികമാണ്.",
    "max_string_length": "ഇത് അനുവദിച്ചതിലും നീളമുള്ളതാണ്.",
    "not_a_list": "ഇവിടെ ഒരു പട്ടികയാണ് വേണ്ടത്.",
    "not_a_dict": "ഇവിടെ പേരുള്ള മൂല്യങ്ങളാണ് വേണ്ടത്.",
    "date": "ഇവിടെ ഒരു തീയതിയാണ് വേണ്ടത്.",
    "datetime": "ഇവിടെ തീയതിയും സമയവുമാണ് വേണ്ടത്.",
    "does_not_exist": "അങ്ങനെയൊന്ന് ഇല്ല.",
    "incorrect_type": "ഇത് ശരിയായ രൂപത്തിലല്ല.",
    "unique": "ഇത് മുമ്പേ ഉപയോഗിച്ചതാണ്.",
    "no_name": "ഫയലിന് പേരില്ല.",
    "invalid_image": "ഇത് ഒരു ചിത്രമല്ല.",
    "surrogate_characters_not_allowed": "ഇതിൽ അനുവദിക്കാത്ത അക്ഷരങ്ങളുണ്ട്.",
    "null_characters_not_allowed": "ഇതിൽ അനുവദിക്കാത്ത അക്ഷരങ്ങളുണ്ട്.",
    "password_too_short": "പാസ്‌വേഡിന് കുറഞ്ഞത് 10 അക്ഷരങ്ങൾ വേണം.",
    "password_too_common": "ഈ പാസ്‌വേഡ് വളരെ സാധാരണമാണ്.",
    "password_entirely_numeric": "പാസ്‌വേഡിൽ അക്കങ്ങൾ മാത്രം പോരാ.",
    "password_too_similar": "പാസ്‌വേഡ് നിങ്ങളുടെ വിവരങ്ങളോട് വളരെ സാമ്യമുള്ളതാണ്.",
}


def title(code: str, language: str) -> str:
    """Return the sentence for one of the transport's own codes."""
    english, malayalam = TITLES[code]
    return malayalam if language == "ml" else english


def field_message(code: str, english: str, language: str) -> str:
    """Return what is wrong with a field; a code without a translation says it is not right."""
    if language != "ml":
        return english
    return FIELD_MESSAGES_ML.get(code, FIELD_MESSAGES_ML["invalid"])
