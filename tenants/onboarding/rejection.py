"""When is a register not worth starting?"""

from __future__ import annotations

from sabha.errors import DomainError


class RunRejectedError(DomainError):
    """The register has nothing that can be onboarded."""

    code = "run-rejected"
    status = 409
    title_en = "Nothing in this register can be onboarded. Correct it and give it again."
    title_ml = "ഈ രജിസ്റ്ററിൽ ചേർക്കാവുന്ന ഒന്നുമില്ല. തിരുത്തി വീണ്ടും നൽകുക."
