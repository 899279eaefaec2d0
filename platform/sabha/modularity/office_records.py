"""Which kinds of record does every office keep, and what does the audit call their fields?"""

from sabha.modularity.manifest import Field, Record, open_fields

_STAFF, _CHART = "office.staff.view", "/office/chart"

_TERM = open_fields(("from", "From", "മുതൽ"), ("to", "Until", "വരെ"))
_ORDER = open_fields(("order", "Order", "ഉത്തരവ്"))
_NAMES = open_fields(
    ("name_en", "Name in English", "ഇംഗ്ലീഷിൽ പേര്"),
    ("name_ml", "Name in Malayalam", "മലയാളത്തിൽ പേര്"),
)
_ASKED = Field("asked", "Asked for", "ആവശ്യപ്പെട്ടത്")
_SEAT = (
    *open_fields(("holder", "Who", "ആര്"), ("user_id", "Account", "അക്കൗണ്ട്")),
    *_TERM,
    *_ORDER,
    Field("reason", "Reason", "കാരണം"),
    *_NAMES,
    *open_fields(("roles", "Roles", "റോളുകൾ"), ("is_open", "In use", "ഉപയോഗത്തിൽ")),
    Field("email", "Address", "വിലാസം"),
)
_PERSON = (
    *open_fields(("person", "Who", "ആര്")),
    *_TERM,
    *open_fields(("on", "Day", "ദിവസം")),
    *_ORDER,
    *open_fields(("lost", "What was lost", "നഷ്ടപ്പെട്ടത്")),
)
_POLICY = open_fields(("is_second_factor_required", "Second factor", "രണ്ടാം ഘടകം"))
_ROLE = (*open_fields(("permissions", "Permissions", "അവകാശങ്ങൾ")), *_NAMES)
_HOLIDAY = (*open_fields(("day", "Day", "ദിവസം"), ("name", "Name", "പേര്")), *_ORDER)
_VISIT = (
    *open_fields(
        ("method", "Method", "രീതി"),
        ("route", "Screen or act", "സ്ക്രീൻ / പ്രവൃത്തി"),
        ("status", "Answer", "മറുപടി"),
        ("permission", "Permission", "അവകാശം"),
        ("subject", "Kind of record", "രേഖയുടെ തരം"),
        ("subject_id", "Record", "രേഖ"),
    ),
    _ASKED,
    *open_fields(
        ("reason", "Reason", "കാരണം"),
        ("hours", "Hours", "മണിക്കൂർ"),
        ("modules", "Modules", "മൊഡ്യൂളുകൾ"),
        ("mode", "May", "ചെയ്യാവുന്നത്"),
        ("at", "When", "എപ്പോൾ"),
    ),
)
_ERASURE = open_fields(
    ("kind", "Kind of record", "രേഖയുടെ തരം"),
    ("count", "How many", "എണ്ണം"),
    ("ids", "Records", "രേഖകൾ"),
    ("source", "Rule", "ചട്ടം"),
)
_DOCUMENT = (
    Field("name", "Name of the document", "രേഖയുടെ പേര്"),
    *open_fields(("malware", "Virus", "വൈറസ്"), ("sha256", "Checksum", "ചെക്ക്സം")),
)
_CODE = (Field("recipient", "For", "ആർക്ക്"), Field("seen", "Paper seen", "കണ്ട രേഖ"))

OFFICE_RECORDS = (
    Record(
        "seats.seat",
        "Seat",
        "സീറ്റ്",
        _STAFF,
        _CHART,
        fields=_SEAT,
        labels="sabha.history.office:seat_labels",
    ),
    Record("seats.section", "Section", "സെക്ഷൻ", _STAFF, _CHART, fields=_NAMES),
    Record(
        "seats.person", "Member of staff", "ജീവനക്കാർ", _STAFF, "/office/staff/{id}", fields=_PERSON
    ),
    Record(
        "office.policy", "Sign-in rules", "സൈൻ ഇൻ നിബന്ധനകൾ", _STAFF, "/office/staff", fields=_POLICY
    ),
    Record(
        "seats.role",
        "Role",
        "റോൾ",
        _STAFF,
        "/office/roles",
        fields=_ROLE,
        labels="sabha.history.office:role_labels",
    ),
    Record(
        "calendar.holiday", "Local holiday", "പ്രാദേശിക അവധി", "office.chart.view", fields=_HOLIDAY
    ),
    Record(
        "visits.visit",
        "Support visit",
        "സഹായ സന്ദർശനം",
        "office.visit.view",
        "/office/visits",
        fields=_VISIT,
    ),
    Record(
        "privacy.retention",
        "Erasure of personal data",
        "വ്യക്തിവിവരം നീക്കൽ",
        "office.audit.view",
        fields=_ERASURE,
    ),
    Record(
        "documents.document",
        "Document handed in",
        "നൽകിയ രേഖ",
        "office.audit.view",
        fields=_DOCUMENT,
    ),
    Record(
        "audit.record",
        "Audit record",
        "ഓഡിറ്റ് രേഖ",
        "office.audit.view",
        "/office/audit",
        fields=(_ASKED,),
    ),
    Record("office.code", "Sign-in code", "സൈൻ ഇൻ കോഡ്", "office.code.issue", fields=_CODE),
)
