"""What does privacy bring to a local body?"""

from sabha.modularity.manifest import (
    Act,
    Events,
    Manifest,
    NavigationItem,
    Permission,
    Record,
    Schedule,
    open_fields,
)

_VIEW = ("privacy.request.view",)
_DAY = 86_400
_ONE_YEAR = "Digital Personal Data Protection Rules, 2025, rule 8(3)"

MANIFEST = Manifest(
    slug="privacy",
    name_en="Privacy",
    name_ml="സ്വകാര്യത",
    summary_en="What is held about a resident, why and how long; consents, and requests about it.",
    summary_ml="താമസക്കാരെക്കുറിച്ച് എന്തെല്ലാം, എന്തിന്, എത്രകാലം; സമ്മതങ്ങളും അപേക്ഷകളും.",
    depends_on=("filing",),
    is_always_on=True,
    permissions=(
        Permission("privacy.request.view", "See privacy requests", "സ്വകാര്യതാ അപേക്ഷകൾ കാണുക"),
        Permission(
            "privacy.request.answer",
            "Answer privacy requests",
            "സ്വകാര്യതാ അപേക്ഷകൾ തീർപ്പാക്കുക",
            is_of_seat=True,
        ),
        Permission(
            "privacy.retention.view",
            "See what is erased in time",
            "കാലാവധി കഴിഞ്ഞ് മായ്ക്കുന്നവ കാണുക",
        ),
    ),
    roles={
        "secretary": (*_VIEW, "privacy.request.answer", "privacy.retention.view"),
        "head_clerk": (*_VIEW, "privacy.request.answer"),
        "section_clerk": _VIEW,
        "records": (*_VIEW, "privacy.retention.view"),
    },
    navigation=(
        NavigationItem("/office/privacy", "Privacy", "സ്വകാര്യത", "privacy.request.view", "privacy"),
    ),
    events=Events(
        publishes=("privacy.request.made", "privacy.request.answered"),
        receives={"filing.file.decided": "modules.privacy.receivers:file_decided"},
    ),
    schedules=(Schedule("retention", "modules.privacy.tasks.retention_daily", _DAY),),
    acts=(
        Act("privacy.consent.give", "Gave consent", "സമ്മതം നൽകി"),
        Act("privacy.consent.withdraw", "Withdrew consent", "സമ്മതം പിൻവലിച്ചു"),
        Act("privacy.request.make", "Made a privacy request", "സ്വകാര്യതാ അപേക്ഷ നൽകി"),
        Act("privacy.request.answer", "Answered the request", "അപേക്ഷയ്ക്ക് മറുപടി നൽകി"),
        Act("privacy.request.read", "Opened the request", "അപേക്ഷ തുറന്നു നോക്കി"),
        Act("privacy.data.read", "Looked at their own data", "സ്വന്തം വിവരങ്ങൾ നോക്കി"),
        Act("privacy.data.export", "Took their own data away", "സ്വന്തം വിവരങ്ങൾ പകർത്തിയെടുത്തു"),
    ),
    records=(
        Record("privacy.data", "A resident's data", "താമസക്കാരുടെ വിവരം", "privacy.request.view"),
        Record(
            "privacy.request",
            "Privacy request",
            "സ്വകാര്യതാ അപേക്ഷ",
            "privacy.request.view",
            "/office/privacy/{id}",
            fields=open_fields(
                ("kind", "Kind", "തരം"), ("state", "Status", "നില"), ("file", "File", "ഫയൽ")
            ),
            retention_years=1,
            retention_source=_ONE_YEAR,
            eraser="modules.privacy.services.request:requests_erase",
        ),
        Record(
            "privacy.consent",
            "Consent",
            "സമ്മതം",
            "privacy.request.view",
            fields=open_fields(
                ("purpose", "Purpose", "ഉദ്ദേശ്യം"),
                ("version", "Version of the notice", "അറിയിപ്പിന്റെ പതിപ്പ്"),
                ("how", "How", "എങ്ങനെ"),
            ),
            retention_years=1,
            retention_source=_ONE_YEAR,
            eraser="modules.privacy.services.consent:consents_erase",
        ),
    ),
    personal_data="modules.privacy.selectors:personal_data_list",
    self_check="modules.privacy.self_check:run",
)
