"""In which words does the audit tell what is done in every office, and to what?"""

from sabha.modularity.manifest import Act, Field, Record

OFFICE_ACTS = (
    Act("seats.seat.create", "Opened a seat", "സീറ്റ് തുറന്നു"),
    Act("seats.seat.change", "Changed a seat", "സീറ്റ് മാറ്റി"),
    Act("seats.section.create", "Made a section", "സെക്ഷൻ ഉണ്ടാക്കി"),
    Act("seats.section.change", "Changed a section", "സെക്ഷൻ മാറ്റി"),
    Act("seats.posting.begin", "Posted to the seat", "സീറ്റിൽ നിയമിച്ചു"),
    Act("seats.posting.end", "Relieved from the seat", "സീറ്റിൽനിന്ന് വിടുതൽ ചെയ്തു"),
    Act("seats.charge.begin", "Gave charge of the seat", "സീറ്റിന്റെ ചാർജ് നൽകി"),
    Act("seats.charge.end", "Ended the charge of the seat", "സീറ്റിന്റെ ചാർജ് അവസാനിപ്പിച്ചു"),
    Act("seats.absence.begin", "Entered a leave", "അവധി രേഖപ്പെടുത്തി"),
    Act("seats.absence.end", "Ended a leave", "അവധി അവസാനിപ്പിച്ചു"),
    Act("seats.role.create", "Made a role", "ചുമതല ഉണ്ടാക്കി"),
    Act("seats.role.change", "Changed what a role allows", "ചുമതലയുടെ അവകാശങ്ങൾ മാറ്റി"),
    Act("calendar.holiday.declare", "Declared a local holiday", "പ്രാദേശിക അവധി പ്രഖ്യാപിച്ചു"),
    Act("calendar.holiday.withdraw", "Withdrew a local holiday", "പ്രാദേശിക അവധി പിൻവലിച്ചു"),
    Act("audit.record.export", "Exported the audit record", "ഓഡിറ്റ് രേഖ പകർത്തിയെടുത്തു"),
    Act("office.code.issue", "Issued a sign-in code at the counter", "കൗണ്ടറിൽ സൈൻ ഇൻ കോഡ് നൽകി"),
    Act(
        "privacy.retention.erase",
        "Erased personal data whose time had passed",
        "കാലാവധി കഴിഞ്ഞ വ്യക്തിവിവരം നീക്കി",
    ),
)

OFFICE_RECORDS = (
    Record(
        "seats.seat",
        "Seat",
        "സീറ്റ്",
        "office.staff.view",
        "/office/chart",
        fields=(
            Field("holder", "Who", "ആര്", is_open=True),
            Field("user_id", "Account", "അക്കൗണ്ട്", is_open=True),
            Field("from", "From", "മുതൽ", is_open=True),
            Field("to", "Until", "വരെ", is_open=True),
            Field("order", "Order", "ഉത്തരവ്", is_open=True),
            Field("reason", "Reason", "കാരണം"),
        ),
        labels="sabha.history.office:seat_labels",
    ),
    Record(
        "seats.role",
        "Role",
        "ചുമതല",
        "office.staff.view",
        "/office/roles",
        fields=(
            Field("permissions", "Permissions", "അവകാശങ്ങൾ", is_open=True),
            Field("name_en", "Name in English", "ഇംഗ്ലീഷിൽ പേര്", is_open=True),
            Field("name_ml", "Name in Malayalam", "മലയാളത്തിൽ പേര്", is_open=True),
        ),
        labels="sabha.history.office:role_labels",
    ),
    Record(
        "calendar.holiday",
        "Local holiday",
        "പ്രാദേശിക അവധി",
        "office.chart.view",
        fields=(
            Field("day", "Day", "ദിവസം", is_open=True),
            Field("name", "Name", "പേര്", is_open=True),
            Field("order", "Order", "ഉത്തരവ്", is_open=True),
        ),
    ),
    Record(
        "audit.record",
        "Audit record",
        "ഓഡിറ്റ് രേഖ",
        "office.audit.view",
        "/office/audit",
        fields=(Field("asked", "Asked for", "ആവശ്യപ്പെട്ടത്"),),
    ),
    Record(
        "office.code",
        "Sign-in code",
        "സൈൻ ഇൻ കോഡ്",
        "office.code.issue",
        fields=(
            Field("recipient", "For", "ആർക്ക്"),
            Field("seen", "Paper seen", "കണ്ട രേഖ"),
        ),
    ),
)
