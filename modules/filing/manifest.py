"""What does filing bring to a local body?"""

from sabha.modularity.manifest import (
    Act,
    Events,
    Field,
    Manifest,
    NavigationItem,
    Permission,
    Record,
)

_VIEW = ("filing.file.view",)
_HANDLE = (
    *_VIEW,
    "filing.file.register",
    "filing.file.edit",
    "filing.file.note",
    "filing.file.forward",
    "filing.attachment.add",
    "filing.applicant.contact",
)

_STATES = {
    "open": ("Open", "നടപടിയിൽ"),
    "returned": ("Returned", "മടക്കിയത്"),
    "approved": ("Approved", "അനുവദിച്ചു"),
    "rejected": ("Rejected", "നിരസിച്ചു"),
}
_FIELDS = (
    Field("number", "Number", "നമ്പർ", is_open=True),
    Field("service", "Service", "സേവനം", is_open=True),
    Field("state", "Status", "നില", is_open=True, words=_STATES),
    Field("seat_id", "Seat", "സീറ്റ്", is_open=True, refers="seats.seat"),
    Field("subject", "Subject", "വിഷയം"),
    Field("applicant_name", "Applicant", "അപേക്ഷകർ"),
    Field("applicant_phone", "Phone", "ഫോൺ", permission="filing.applicant.contact"),
    Field("applicant_address", "Address", "വിലാസം", permission="filing.applicant.contact"),
    Field("reason", "Reason", "കാരണം"),
    Field("hold_reason", "Why it is held", "തടയാൻ കാരണം"),
    Field("name", "Document", "രേഖ"),
    Field("document_id", "Document's id", "രേഖയുടെ ഐഡി", is_open=True),
    Field("attachment_id", "Document's id", "രേഖയുടെ ഐഡി", is_open=True),
    Field("sha256", "Fingerprint", "വിരലടയാളം (SHA-256)", is_open=True),
)

MANIFEST = Manifest(
    slug="filing",
    name_en="Files",
    name_ml="ഫയലുകൾ",
    summary_en="An application becomes a file with a number, a due date, a route and a decision.",
    summary_ml="അപേക്ഷ നമ്പറും അവസാന തീയതിയും വഴിയും തീരുമാനവുമുള്ള ഒരു ഫയലാകുന്നു.",
    is_always_on=True,
    permissions=(
        Permission("filing.file.view", "See files", "ഫയലുകൾ കാണുക"),
        Permission(
            "filing.file.register", "Register files", "ഫയലുകൾ രജിസ്റ്റർ ചെയ്യുക", is_of_seat=True
        ),
        Permission(
            "filing.file.edit", "Correct a file's details", "ഫയൽ വിവരങ്ങൾ തിരുത്തുക", is_of_seat=True
        ),
        Permission("filing.file.note", "Write notes", "കുറിപ്പുകൾ എഴുതുക", is_of_seat=True),
        Permission(
            "filing.file.forward", "Forward and return files", "ഫയലുകൾ കൈമാറുക, മടക്കുക", is_of_seat=True
        ),
        Permission("filing.file.decide", "Decide files", "ഫയലുകളിൽ തീരുമാനമെടുക്കുക", is_of_seat=True),
        Permission("filing.file.hold", "Hold files back from erasure", "ഫയൽ മായ്ക്കുന്നത് തടയുക"),
        Permission(
            "filing.applicant.contact",
            "See applicants' phone and address",
            "അപേക്ഷകരുടെ ഫോണും വിലാസവും കാണുക",
        ),
        Permission("filing.file.export", "Export the register", "രജിസ്റ്റർ പകർത്തിയെടുക്കുക"),
        Permission("filing.attachment.add", "Attach documents", "രേഖകൾ ചേർക്കുക", is_of_seat=True),
    ),
    roles={
        "secretary": (
            *_HANDLE,
            "filing.file.decide",
            "filing.file.export",
            "filing.file.hold",
        ),
        "head_clerk": (*_HANDLE, "filing.file.export"),
        "section_clerk": _HANDLE,
        "front_office": _HANDLE,
        "records": (*_VIEW, "filing.file.export"),
        "president": _VIEW,
        "audit_party": _VIEW,
    },
    navigation=(
        NavigationItem("/office", "My queue", "എന്റെ ഫയലുകൾ", "filing.file.view", "inbox"),
        NavigationItem(
            "/office/filing/new",
            "New file",
            "പുതിയ ഫയൽ",
            "filing.file.register",
            "file-plus",
        ),
        NavigationItem(
            "/office/filing/register",
            "Register of files",
            "ഫയൽ രജിസ്റ്റർ",
            "filing.file.view",
            "list",
        ),
    ),
    events=Events(
        publishes=(
            "filing.file.registered",
            "filing.file.amended",
            "filing.file.forwarded",
            "filing.file.returned",
            "filing.file.decided",
            "filing.note.added",
            "filing.attachment.added",
        )
    ),
    acts=(
        Act("filing.file.register", "Registered the file", "ഫയൽ രജിസ്റ്റർ ചെയ്തു"),
        Act("filing.file.amend", "Corrected the file's details", "ഫയലിലെ വിവരങ്ങൾ തിരുത്തി"),
        Act("filing.file.forward", "Forwarded the file", "ഫയൽ കൈമാറി"),
        Act("filing.file.return", "Returned the file", "ഫയൽ മടക്കി"),
        Act("filing.file.decide", "Decided the file", "ഫയലിൽ തീരുമാനമെടുത്തു"),
        Act("filing.file.hold", "Held the file back from erasure", "ഫയൽ മായ്ക്കുന്നത് തടഞ്ഞു"),
        Act("filing.file.release", "Lifted the hold on the file", "ഫയൽ മായ്ക്കുന്നതിനുള്ള തടസ്സം നീക്കി"),
        Act("filing.file.read", "Opened the file", "ഫയൽ തുറന്നു നോക്കി"),
        Act("filing.note.add", "Wrote a note", "കുറിപ്പെഴുതി"),
        Act("filing.attachment.add", "Added a document", "രേഖ ചേർത്തു"),
        Act("filing.attachment.read", "Opened a document", "രേഖ തുറന്നു നോക്കി"),
        Act("filing.register.search", "Searched the register", "രജിസ്റ്ററിൽ തിരഞ്ഞു"),
        Act("filing.register.export", "Exported the register", "രജിസ്റ്റർ പകർത്തിയെടുത്തു"),
    ),
    records=(
        Record(
            "filing.register",
            "Register of files",
            "ഫയൽ രജിസ്റ്റർ",
            "filing.file.view",
            "/office/filing/register",
            fields=(Field("asked", "Asked for", "ആവശ്യപ്പെട്ടത്"),),
        ),
        Record(
            "filing.file",
            "File",
            "ഫയൽ",
            "filing.file.view",
            "/office/filing/{id}",
            fields=_FIELDS,
            labels="modules.filing.selectors:file_labels",
            search="modules.filing.selectors:file_numbered",
            eraser="modules.filing.services.erasure:files_erase",
        ),
    ),
    personal_data="modules.filing.selectors:personal_data_list",
    self_check="modules.filing.self_check:run",
    work_at_seats="modules.filing.public:work_at_seats",
)
