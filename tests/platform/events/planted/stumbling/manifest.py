"""What does a module with a faulty receiver declare?"""

from sabha.modularity.manifest import Events, Manifest

MANIFEST = Manifest(
    slug="stumbling",
    name_en="Stumbling",
    name_ml="ഇടർച്ച",
    summary_en="Fails at what it hears.",
    summary_ml="കേൾക്കുന്നതിൽ ഇടറുന്നു.",
    permissions=(),
    roles={},
    events=Events(receives={"test.thing.happened": "modules.stumbling.receivers:stumble"}),
)
