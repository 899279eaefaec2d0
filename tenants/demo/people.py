"""Who can sign in to the demonstration?"""

from __future__ import annotations

from dataclasses import dataclass

from sabha.permissions.codes import STATE_ADMIN, SUPPORT

# Known to everybody, which is why the demonstration refuses to run on a real deployment.
PASSWORD = "sabha-monsoon-demo"  # noqa: S105  a demonstration's password is printed, not secret


@dataclass(frozen=True, slots=True)
class Console:
    """Somebody who works for the whole state; `app_key` sets up their authenticator app."""

    login: str
    role: str
    name_en: str
    name_ml: str
    app_key: str


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who sits in a body's office; `body` is the body's code."""

    login: str
    body: str
    seat: str
    name_en: str
    name_ml: str


CONSOLE = (
    Console(
        "state", STATE_ADMIN, "Sreelatha Menon", "ശ്രീലത മേനോൻ", "SABHADEMOSTATEADMINAAAAAAAAAAAAA"
    ),
    Console("support", SUPPORT, "Anas Rahman", "അനസ് റഹ്മാൻ", "SABHADEMOSUPPORTAAAAAAAAAAAAAAAA"),
)
PANCHAYAT = "G-KLM-1"
MUNICIPALITY = "M-KTM-1"
STAFF = (
    Staff("secretary.gp", PANCHAYAT, "secretary", "Beena Thomas", "ബീന തോമസ്"),
    Staff("headclerk.gp", PANCHAYAT, "head_clerk", "Rajan Pillai", "രാജൻ പിള്ള"),
    Staff("clerk1.gp", PANCHAYAT, "section_clerk_1", "Fathima Beevi", "ഫാത്തിമ ബീവി"),
    Staff("clerk2.gp", PANCHAYAT, "section_clerk_2", "Suresh Kumar", "സുരേഷ് കുമാർ"),
    Staff("front.gp", PANCHAYAT, "front_office", "Mini Joseph", "മിനി ജോസഫ്"),
    Staff("secretary.mun", MUNICIPALITY, "secretary", "Harikrishnan Nair", "ഹരികൃഷ്ണൻ നായർ"),
    Staff("headclerk.mun", MUNICIPALITY, "head_clerk", "Sheela Varghese", "ഷീല വർഗീസ്"),
    Staff("clerk1.mun", MUNICIPALITY, "section_clerk_1", "Abdul Kareem", "അബ്ദുൽ കരീം"),
    Staff("clerk2.mun", MUNICIPALITY, "section_clerk_2", "Lekha Das", "ലേഖ ദാസ്"),
    Staff("front.mun", MUNICIPALITY, "front_office", "Jobin Mathew", "ജോബിൻ മാത്യു"),
)
