"""What does a module that only listens declare?"""

from sabha.modularity.manifest import Events, Manifest

MANIFEST = Manifest(
    slug="listening",
    name_en="Listening",
    name_ml="കേൾവി",
    summary_en="Counts what it hears.",
    summary_ml="കേൾക്കുന്നത് എണ്ണുന്നു.",
    permissions=(),
    roles={},
    events=Events(receives={"test.thing.happened": "modules.listening.receivers:count"}),
)
