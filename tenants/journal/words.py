"""In which words is an act of the console told?"""

from __future__ import annotations

from sabha.audit.models import Outcome
from sabha.history.acts import Words, act_words
from sabha.modularity.registry import manifests
from tenants.journal.models import ControlEntry

ACTS: dict[str, Words] = {
    "directory.draft": Words("Entered in the directory", "ഡയറക്ടറിയിൽ ചേർത്തു"),
    "lifecycle.activate": Words("Set up, checked and active", "തയ്യാറാക്കി, പരിശോധിച്ചു, സജീവമാക്കി"),
    "lifecycle.transition": Words("State", "അവസ്ഥ"),
    "enablement.enable": Words("Module on", "മൊഡ്യൂൾ ഓൺ"),
    "enablement.disable": Words("Module off", "മൊഡ്യൂൾ ഓഫ്"),
    "onboarding.check": Words("Register checked", "രജിസ്റ്റർ പരിശോധിച്ചു"),
    "onboarding.start": Words("Onboarding started", "സ്ഥാപനങ്ങൾ ചേർക്കാൻ തുടങ്ങി"),
    "fleet.rollout": Words("Changes of tables rolled out", "പട്ടികകളുടെ മാറ്റങ്ങൾ നടപ്പാക്കി"),
    "visits.visit.ask": Words("Support asked to visit", "സഹായസംഘം സന്ദർശനാനുമതി ചോദിച്ചു"),
    "visits.visit.accept": Words("Support let in", "സഹായസംഘത്തിന് അനുമതി നൽകി"),
    "visits.visit.refuse": Words("Support visit refused", "സഹായ സന്ദർശനം നിരസിച്ചു"),
    "visits.visit.withdraw": Words("Support took back the request", "സഹായസംഘം അപേക്ഷ പിൻവലിച്ചു"),
    "visits.visit.lapse": Words("Support visit: no answer in time", "സഹായ സന്ദർശനം: മറുപടിയുണ്ടായില്ല"),
    "visits.visit.end": Words("Support left", "സഹായസംഘം മടങ്ങി"),
    "visits.visit.revoke": Words("Support visit stopped by the office", "സഹായ സന്ദർശനം ഓഫീസ് നിർത്തി"),
    "visits.visit.expire": Words("Support visit over", "സഹായ സന്ദർശനം അവസാനിച്ചു"),
    "invitation.create": Words("Administrator invited", "അഡ്മിനിസ്ട്രേറ്ററെ ക്ഷണിച്ചു"),
    "invitation.accept": Words("Invitation accepted", "ക്ഷണം സ്വീകരിച്ചു"),
    "person.invite": Words("Invited to the console", "കൺസോളിലേക്ക് ക്ഷണിച്ചു"),
    "person.invite_revoke": Words("Invitation taken back", "ക്ഷണം പിൻവലിച്ചു"),
    "person.accept": Words("Joined the console", "കൺസോളിൽ ചേർന്നു"),
    "person.deactivate": Words("Account stopped", "അക്കൗണ്ട് നിർത്തി"),
    "person.reactivate": Words("Account opened again", "അക്കൗണ്ട് വീണ്ടും തുറന്നു"),
    "person.sign_out": Words("Signed out everywhere", "എല്ലായിടത്തുനിന്നും പുറത്താക്കി"),
    "person.reset_second_factor": Words("Second step reset", "രണ്ടാം ഘട്ടം മാറ്റി"),
    "applications.client.connect": Words("Application connected", "ആപ്പ് ബന്ധിപ്പിച്ചു"),
    "applications.client.renew": Words("Application given a new secret", "ആപ്പിന് പുതിയ രഹസ്യം നൽകി"),
    "applications.client.disconnect": Words("Application disconnected", "ആപ്പ് വിച്ഛേദിച്ചു"),
    "applications.code.replay": Words(
        "A used code was brought again; access ended",
        "ഉപയോഗിച്ച കോഡ് വീണ്ടും വന്നു; പ്രവേശനം അവസാനിപ്പിച്ചു",
    ),
}
STATES: dict[str, Words] = {
    "draft": Words("draft", "കരട്"),
    "provisioning": Words("being set up", "തയ്യാറാക്കുന്നു"),
    "active": Words("active", "സജീവം"),
    "read_only": Words("read-only", "വായിക്കാൻ മാത്രം"),
    "suspended": Words("suspended", "നിർത്തിവച്ചു"),
    "archived": Words("archived", "ആർക്കൈവ് ചെയ്തു"),
}
OUTCOMES: dict[str, Words] = {
    Outcome.DONE.value: Words("Done", "ചെയ്തു"),
    Outcome.REFUSED.value: Words("Refused", "അനുവദിച്ചില്ല"),
    Outcome.ROLLED_BACK.value: Words("Undone", "നടന്നില്ല"),
}
# What names the thing that was acted on, where the body does not.
NAMES = ("file_name", "name", "login", "email")


def entry_words(entry: ControlEntry) -> Words:
    """Return what was done and to what; of a refusal what was asked for."""
    told = action_words(entry.action)
    about = _about(entry)
    return Words(f"{told.en}: {about.en}", f"{told.ml}: {about.ml}") if about.en else told


def action_words(action: str) -> Words:
    """Return what an act is called, or the permission that was asked for; else its code."""
    return ACTS.get(action) or act_words(action=action, outcome=Outcome.REFUSED.value)


def _about(entry: ControlEntry) -> Words:
    after = entry.after or {}
    if entry.action == "lifecycle.transition":
        return STATES.get(str(after.get("state", "")), Words("", ""))
    manifest = manifests().get(str(after.get("module", "")))
    if manifest is not None:
        return Words(manifest.name_en, manifest.name_ml)
    name = next((str(after[key]) for key in NAMES if after.get(key)), "")
    return Words(name, name)
