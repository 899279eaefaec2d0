"""Which small state do journeys share, that none of them spoils for another?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.e2e.entering import Official, Staff, Wanted

PASSWORD = "Periyar-ferry-at-dawn"
REGISTER = """code,type,name_en,name_ml,district,block,wards
E-KNR,district_panchayat,Kannur,കണ്ണൂർ,Kannur,,24
E-KNR-B,block_panchayat,Thekkumala,തെക്കുമല,Kannur,,13
E-KNR-1,grama_panchayat,Ilanjimood,ഇലഞ്ഞിമൂട്,Kannur,E-KNR-B,14
E-KNR-2,grama_panchayat,Vayalkara,വയൽക്കര,Kannur,E-KNR-B,16
E-KNR-3,grama_panchayat,Arayankavu,അരയൻകാവ്,Kannur,E-KNR-B,15
E-TSR,district_panchayat,Thrissur,തൃശ്ശൂർ,Thrissur,,29
E-TSR-B,block_panchayat,Kolpadavu,കോൾപ്പടവ്,Thrissur,,14
E-TSR-1,grama_panchayat,Ilanjimood,ഇലഞ്ഞിമൂട്,Thrissur,E-TSR-B,15
E-TSR-M,municipality,Perumkulam,പെരുംകുളം,Thrissur,,37
"""
OFFICE = "arayankavu"
QUIET_OFFICE = "vayalkara"
# What is in the authenticator apps of those who have one when a journey begins.
SECRETS = {
    "state": "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U",
    "support": "ONQWE2DBFVXWG2LOOBYXE43UOVZWK4TT",
}


def official(login: str, role: str, name_en: str, name_ml: str) -> Official:
    """Describe somebody who works at the console."""
    described: Official = {"login": login, "role": role, "name_en": name_en, "name_ml": name_ml}
    if login in SECRETS:
        described["secret"] = SECRETS[login]
    return described


def staff(login: str, body: str, seat: str, name_en: str, name_ml: str) -> Staff:
    """Describe somebody who sits in the office of the body with the slug `body`."""
    return {"login": login, "body": body, "seat": seat, "name_en": name_en, "name_ml": name_ml}


SMALL_STATE: Wanted = {
    "password": PASSWORD,
    "register": REGISTER,
    "console": [
        official("state", "state_admin", "Sarada Nair", "ശാരദ നായർ"),
        official("support", "support", "Basheer Ali", "ബഷീർ അലി"),
        official("new.state", "state_admin", "Padma Varier", "പദ്മ വാര്യർ"),
    ],
    "staff": [
        staff("secretary", OFFICE, "secretary", "Ammini Kurian", "അമ്മിണി കുര്യൻ"),
        staff("head.clerk", OFFICE, "head_clerk", "Vasu Panicker", "വാസു പണിക്കർ"),
        staff("clerk", OFFICE, "section_clerk_1", "Raghavan P.", "രാഘവൻ പി."),
        staff("second.clerk", OFFICE, "section_clerk_2", "Jameela K.", "ജമീല കെ."),
        staff("counter", OFFICE, "front_office", "Subaida M.", "സുബൈദ എം."),
        staff("auditor", OFFICE, "audit_party", "Thankappan S.", "തങ്കപ്പൻ എസ്."),
        staff("quiet.clerk", QUIET_OFFICE, "section_clerk_1", "Leela Varma", "ലീല വർമ്മ"),
    ],
    "busy": [OFFICE],
}
