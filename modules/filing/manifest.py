"""What does filing bring to a local body?"""

from sabha.modularity.manifest import Events, Manifest, NavigationItem, Permission, Record

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

MANIFEST = Manifest(
    slug="filing",
    name_en="Files",
    name_ml="ഫയലുകൾ",
    summary_en="An application becomes a file with a number, a due date, a route and a decision.",
    summary_ml="അപേക്ഷ നമ്പറും അവസാന തീയതിയും വഴിയും തീരുമാനവുമുള്ള ഒരു ഫയലാകുന്നു.",
    is_always_on=True,
    permissions=(
        Permission("filing.file.view", "See files", "ഫയലുകൾ കാണുക"),
        Permission("filing.file.register", "Register files", "ഫയലുകൾ രജിസ്റ്റർ ചെയ്യുക"),
        Permission("filing.file.edit", "Correct a file's details", "ഫയൽ വിവരങ്ങൾ തിരുത്തുക"),
        Permission("filing.file.note", "Write notes", "കുറിപ്പുകൾ എഴുതുക"),
        Permission("filing.file.forward", "Forward and return files", "ഫയലുകൾ കൈമാറുക, മടക്കുക"),
        Permission("filing.file.decide", "Decide files", "ഫയലുകളിൽ തീരുമാനമെടുക്കുക"),
        Permission("filing.file.hold", "Hold files back from erasure", "ഫയൽ മായ്ക്കുന്നത് തടയുക"),
        Permission(
            "filing.applicant.contact",
            "See applicants' phone and address",
            "അപേക്ഷകരുടെ ഫോണും വിലാസവും കാണുക",
        ),
        Permission("filing.file.export", "Export the register", "രജിസ്റ്റർ പകർത്തിയെടുക്കുക"),
        Permission("filing.attachment.add", "Attach documents", "രേഖകൾ ചേർക്കുക"),
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
    records=(
        Record(
            "filing.file",
            "File",
            "ഫയൽ",
            "filing.file.view",
            "/office/filing/{id}",
            eraser="modules.filing.services.erasure:files_erase",
        ),
    ),
    personal_data="modules.filing.selectors:personal_data_list",
    self_check="modules.filing.self_check:run",
)
