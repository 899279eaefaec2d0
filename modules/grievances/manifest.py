"""What does the complaints register bring to a local body?"""

from sabha.modularity.manifest import (
    CORPORATION,
    GRAMA_PANCHAYAT,
    MUNICIPALITY,
    Act,
    Events,
    Field,
    Manifest,
    NavigationItem,
    Permission,
    Record,
)

_VIEW = ("grievances.complaint.view",)
_TAKE = (*_VIEW, "grievances.complaint.register", "grievances.complainant.contact")
_SETTLE = (*_TAKE, "grievances.complaint.resolve")

MANIFEST = Manifest(
    slug="grievances",
    name_en="Complaints",
    name_ml="പരാതികൾ",
    summary_en="A complaint gets a number, a ward and a file, and is answered.",
    summary_ml="പരാതിക്ക് നമ്പറും വാർഡും ഫയലും കിട്ടുന്നു; മറുപടിയും.",
    depends_on=("filing",),
    body_types=(GRAMA_PANCHAYAT, MUNICIPALITY, CORPORATION),
    permissions=(
        Permission("grievances.complaint.view", "See complaints", "പരാതികൾ കാണുക"),
        Permission(
            "grievances.complaint.register", "Take complaints", "പരാതികൾ സ്വീകരിക്കുക", is_of_seat=True
        ),
        Permission(
            "grievances.complaint.resolve", "Answer complaints", "പരാതികൾ തീർപ്പാക്കുക", is_of_seat=True
        ),
        Permission(
            "grievances.complainant.contact",
            "See complainants' phone",
            "പരാതിക്കാരുടെ ഫോൺ കാണുക",
        ),
    ),
    roles={
        "secretary": _SETTLE,
        "head_clerk": _SETTLE,
        "section_clerk": _SETTLE,
        "front_office": _TAKE,
        "records": _VIEW,
        "president": _VIEW,
        "audit_party": _VIEW,
    },
    navigation=(
        NavigationItem(
            "/office/grievances",
            "Complaints",
            "പരാതികൾ",
            "grievances.complaint.view",
            "message-report",
        ),
    ),
    events=Events(
        publishes=("grievances.complaint.registered", "grievances.complaint.resolved"),
        receives={"filing.file.decided": "modules.grievances.receivers:file_decided"},
    ),
    acts=(
        Act("grievances.complaint.register", "Took the complaint", "പരാതി സ്വീകരിച്ചു"),
        Act("grievances.complaint.resolve", "Answered the complaint", "പരാതിക്ക് മറുപടി നൽകി"),
        Act("grievances.complaint.read", "Opened the complaint", "പരാതി തുറന്നു നോക്കി"),
    ),
    records=(
        Record(
            "grievances.complaint",
            "Complaint",
            "പരാതി",
            "grievances.complaint.view",
            "/office/grievances/{id}",
            fields=(
                Field("number", "Number", "നമ്പർ", is_open=True),
                Field("answer", "Answer", "മറുപടി"),
            ),
            labels="modules.grievances.selectors:complaint_labels",
            search="modules.grievances.selectors:complaint_numbered",
            eraser="modules.grievances.services:complaints_erase",
        ),
    ),
    personal_data="modules.grievances.selectors:personal_data_list",
    self_check="modules.grievances.self_check:run",
)
