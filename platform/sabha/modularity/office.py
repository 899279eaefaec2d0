"""What does every office have, whatever modules its body has?

The platform's own part of an office, in the words of a manifest: permissions, what each role
template carries of them, and the entries of the menu. It is no module and is never switched off.
"""

from sabha.modularity.manifest import Manifest, NavigationItem, Permission, Schedule
from sabha.modularity.office_acts import OFFICE_ACTS
from sabha.modularity.office_records import OFFICE_RECORDS

_STAFF = ("office.chart.view",)

OFFICE = Manifest(
    slug="office",
    name_en="Office",
    name_ml="ഓഫീസ്",
    summary_en="Who sits where, what they may do, and the record of what was done.",
    summary_ml="ആര് എവിടെ ഇരിക്കുന്നു, എന്തു ചെയ്യാം, എന്തെല്ലാം ചെയ്തു എന്ന രേഖ.",
    is_always_on=True,
    permissions=(
        Permission("office.chart.view", "See who sits where", "ആര് എവിടെയെന്ന് കാണുക"),
        Permission(
            "office.staff.view", "See the staff and their rights", "ജീവനക്കാരെയും അവകാശങ്ങളും കാണുക"
        ),
        Permission("office.staff.change", "Post, relieve and invite staff", "നിയമനം, വിടുതൽ, ക്ഷണം"),
        Permission("office.seat.change", "Change seats and sections", "സീറ്റുകളും സെക്ഷനുകളും മാറ്റുക"),
        Permission("office.role.change", "Change what roles allow", "റോളുകളുടെ അവകാശങ്ങൾ മാറ്റുക"),
        Permission(
            "office.policy.change", "Change the office's sign-in rules", "സൈൻ ഇൻ നിബന്ധനകൾ മാറ്റുക"
        ),
        Permission(
            "office.code.issue", "Issue sign-in codes at the counter", "കൗണ്ടറിൽ സൈൻ ഇൻ കോഡ് നൽകുക"
        ),
        Permission("office.audit.view", "Search the audit record", "ഓഡിറ്റ് രേഖ തിരയുക"),
        Permission("office.audit.export", "Export the audit record", "ഓഡിറ്റ് രേഖ പകർത്തിയെടുക്കുക"),
        Permission(
            "office.visit.view", "See visits of the support team", "സഹായസംഘത്തിന്റെ സന്ദർശനം കാണുക"
        ),
        Permission("office.visit.decide", "Let the support team in", "സഹായസംഘത്തെ അനുവദിക്കുക"),
    ),
    roles={
        "secretary": (
            *_STAFF,
            "office.staff.view",
            "office.staff.change",
            "office.seat.change",
            "office.role.change",
            "office.policy.change",
            "office.code.issue",
            "office.audit.view",
            "office.audit.export",
            "office.visit.view",
            "office.visit.decide",
        ),
        "head_clerk": (*_STAFF, "office.staff.view", "office.visit.view"),
        "section_clerk": _STAFF,
        "front_office": (*_STAFF, "office.code.issue"),
        "records": _STAFF,
        "president": _STAFF,
        "audit_party": (*_STAFF, "office.audit.view", "office.audit.export"),
    },
    navigation=(
        NavigationItem("/office/chart", "Who sits where", "ആര് എവിടെ", "office.chart.view", "chart"),
        NavigationItem("/office/staff", "Staff", "ജീവനക്കാർ", "office.staff.view", "staff"),
        NavigationItem("/office/roles", "Roles", "റോളുകൾ", "office.staff.view", "roles"),
        NavigationItem("/office/codes", "Counter codes", "കൗണ്ടർ കോഡ്", "office.code.issue", "codes"),
        NavigationItem("/office/audit", "Audit record", "ഓഡിറ്റ് രേഖ", "office.audit.view", "audit"),
        NavigationItem(
            "/office/visits", "Support visits", "സഹായ സന്ദർശനം", "office.visit.view", "visits"
        ),
    ),
    schedules=(Schedule("seats", "tenants.health.tasks.seats_count_daily", 86_400),),
    acts=OFFICE_ACTS,
    records=OFFICE_RECORDS,
)
