"""In which words is it told that the record of acts does not hold?"""

from __future__ import annotations

from sabha.history.acts import Words

FAULTS: dict[str, Words] = {
    "gap": Words("Entries before this one are missing.", "ഇതിനു മുമ്പുള്ള രേഖപ്പെടുത്തലുകൾ കാണാനില്ല."),
    "broken-link": Words(
        "It does not follow from the entry before it: entries were swapped or changed.",
        "മുമ്പത്തേതുമായി ചേരുന്നില്ല: രേഖപ്പെടുത്തലുകൾ മാറ്റുകയോ സ്ഥാനം മാറ്റുകയോ ചെയ്തു.",
    ),
    "changed-entry": Words(
        "What it says was changed after it was written.", "എഴുതിയ ശേഷം ഇതിലെ വിവരം മാറ്റി."
    ),
    "missing-entry": Words("What it said is gone.", "ഇതിലെ വിവരം നീക്കം ചെയ്തു."),
    "unchained-entry": Words("It was put in past the chain.", "ക്രമത്തിനു പുറത്ത് തിരുകിക്കയറ്റിയതാണ്."),
    "rewritten": Words(
        "It differs from the copy kept elsewhere: the record was written anew.",
        "മറ്റൊരിടത്തു സൂക്ഷിച്ച പകർപ്പിൽനിന്ന് വ്യത്യസ്തം: രേഖ മാറ്റിയെഴുതി.",
    ),
    "cut-end": Words(
        "The end of the record, from here on, was cut off.",
        "ഇവിടെ മുതലുള്ള അവസാന ഭാഗം മുറിച്ചുമാറ്റി.",
    ),
}


def fault_words(*, kind: str) -> Words:
    """Return what is wrong; an unknown kind is told by its code."""
    return FAULTS.get(kind, Words(kind, kind))
