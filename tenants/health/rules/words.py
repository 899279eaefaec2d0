"""In which words is a body's health told, and what is to be done about it?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What is the matter and what to do, in both languages."""

    text_en: str
    text_ml: str
    advice_en: str
    advice_ml: str


WELL = Words(
    "All is well.",
    "എല്ലാം ക്രമത്തിലാണ്.",
    "Nothing needs to be done.",
    "ഒന്നും ചെയ്യേണ്ടതില്ല.",
)

SCHEMA_BEHIND = Words(
    "The body's tables are of an older version than the software.",
    "സ്ഥാപനത്തിന്റെ പട്ടികകൾ സോഫ്റ്റ്‌വെയറിനെക്കാൾ പഴയ പതിപ്പിലാണ്.",
    "Open Fleet and roll out what is pending; a failure there names its cause.",
    "ഫ്ലീറ്റ് തുറന്ന് ബാക്കിയുള്ള മാറ്റങ്ങൾ നടപ്പാക്കുക; പരാജയമുണ്ടെങ്കിൽ കാരണം അവിടെ കാണാം.",
)

NEVER_USED = Words(
    "Nobody has used it yet.",
    "ഇതുവരെ ആരും ഉപയോഗിച്ചിട്ടില്ല.",
    "See whether the administrator has accepted the invitation.",
    "അഡ്മിനിസ്ട്രേറ്റർ ക്ഷണം സ്വീകരിച്ചിട്ടുണ്ടോ എന്നു നോക്കുക.",
)

_STATES = {
    "draft": ("a draft", "കരട്"),
    "provisioning": ("being set up", "തയ്യാറാക്കുന്നു"),
    "suspended": ("suspended", "നിർത്തിവച്ചിരിക്കുന്നു"),
    "archived": ("archived", "ആർക്കൈവ് ചെയ്തു"),
}


def not_served(state: str) -> Words:
    """Say that the body is not in service, so silence is right."""
    name_en, name_ml = _STATES.get(state, (state, state))
    return Words(
        f"Not in service: {name_en}.",
        f"സേവനത്തിലില്ല: {name_ml}.",
        "No traffic is expected in this state.",
        "ഈ അവസ്ഥയിൽ ഉപയോഗം പ്രതീക്ഷിക്കുന്നില്ല.",
    )


def errors(failed: int, requests: int) -> Words:
    """Say how many requests of the last hour the server could not answer."""
    share = f"{100 * failed / max(requests, 1):.1f}"
    return Words(
        f"{failed} of {requests} requests failed in the last hour ({share} %).",
        f"കഴിഞ്ഞ ഒരു മണിക്കൂറിൽ {requests} അഭ്യർഥനകളിൽ {failed} എണ്ണം പരാജയപ്പെട്ടു ({share} %).",
        "Open the error reports tagged with this body, and compare with its last change.",
        "ഈ സ്ഥാപനത്തിന്റെ പിശക് റിപ്പോർട്ടുകൾ തുറന്ന് അവസാന മാറ്റവുമായി ഒത്തുനോക്കുക.",
    )


def slow(p95_ms: int) -> Words:
    """Say how long the slowest twentieth of requests takes."""
    return Words(
        f"One request in twenty takes longer than {p95_ms} ms.",
        f"ഇരുപതിൽ ഒരു അഭ്യർഥനയ്ക്ക് {p95_ms} മില്ലിസെക്കൻഡിലധികം എടുക്കുന്നു.",
        "See whether other bodies of its cell are slow; if so, look at the cell's database.",
        "ഇതേ സെല്ലിലെ മറ്റുള്ളവയ്ക്കും വേഗക്കുറവുണ്ടെങ്കിൽ സെല്ലിന്റെ ഡാറ്റാബേസ് പരിശോധിക്കുക.",
    )


def waiting(minutes: int, length: int) -> Words:
    """Say how long the oldest job has been waiting."""
    return Words(
        f"The oldest job has waited {minutes} minutes; {length} are waiting.",
        f"ഏറ്റവും പഴയ ജോലി {minutes} മിനിറ്റായി കാത്തിരിക്കുന്നു; ആകെ {length} എണ്ണം.",
        "See that workers run; if only this body waits, look at what it has queued.",
        "വർക്കറുകൾ പ്രവർത്തിക്കുന്നുണ്ടെന്ന് ഉറപ്പാക്കുക; ഇതു മാത്രമെങ്കിൽ കാത്തിരിക്കുന്ന ജോലികൾ നോക്കുക.",
    )


def audit_broken(faults: int) -> Words:
    """Say that the record of acts was tampered with."""
    return Words(
        f"The record of acts does not hold: {faults} faults.",
        f"ഓഡിറ്റ് രേഖ ശരിയല്ല: {faults} തകരാറുകൾ.",
        "Change nothing; run `sabha audit verify --body` to see where, and tell the security team.",
        "ഒന്നും മാറ്റരുത്. `sabha audit verify --body` നടത്തി സ്ഥലം കണ്ടെത്തി സുരക്ഷാസംഘത്തെ അറിയിക്കുക.",
    )


def late_codes(late: int, asked: int) -> Words:
    """Say how many residents waited too long for a sign-in code in the last hour."""
    return Words(
        f"{late} of {asked} sign-in codes of the last hour came late or not at all.",
        f"കഴിഞ്ഞ ഒരു മണിക്കൂറിലെ {asked} സൈൻ ഇൻ കോഡുകളിൽ {late} എണ്ണം വൈകി, അല്ലെങ്കിൽ എത്തിയില്ല.",
        "Open Messages; if other bodies wait too, ask the SMS provider. The counter gives codes.",
        "സന്ദേശങ്ങൾ തുറക്കുക: മറ്റിടങ്ങളിലും വൈകുന്നെങ്കിൽ SMS ദാതാവിനെ അറിയിക്കുക; കൗണ്ടറിൽ കോഡ് നൽകാം.",
    )


def silent(days: int) -> Words:
    """Say for how long nobody has come."""
    return Words(
        f"Nobody has used it for {days} days.",
        f"{days} ദിവസമായി ആരും ഉപയോഗിച്ചിട്ടില്ല.",
        "Ask the office whether its address opens and its staff can sign in.",
        "വിലാസം തുറക്കുന്നുണ്ടോ, ജീവനക്കാർക്ക് പ്രവേശിക്കാനാകുന്നുണ്ടോ എന്ന് ഓഫീസിൽ അന്വേഷിക്കുക.",
    )


def unattended(seats: int) -> Words:
    """Say that work waits at seats that somebody left and nobody works."""
    return Words(
        f"Vacant seats: {seats}, where somebody worked before and nobody does now.",
        f"ഒഴിഞ്ഞ സീറ്റുകൾ: {seats}. മുമ്പ് ആളുണ്ടായിരുന്നു, ഇപ്പോൾ ആരുമില്ല.",
        "Ask the Secretary to post somebody or give charge; the office's chart names the seats.",
        "ആളെ നിയമിക്കാനോ ചുമതല നൽകാനോ സെക്രട്ടറിയോട് പറയുക; ഓഫീസ് ചാർട്ടിൽ സീറ്റുകൾ കാണാം.",
    )
