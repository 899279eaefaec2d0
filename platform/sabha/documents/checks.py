"""Is what people upload looked at for malware, as far as the configuration says?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Tags, register


@register(Tags.security, deploy=True)
def uploads_are_scanned(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Report a deployment that hands out what nobody looked at."""
    if settings.SCANNER is not None:
        return []
    text = "SABHA_SCANNER_URL is empty: uploads are kept and handed out without a look for malware."
    return [checks.Warning(text, id="sabha.W304")]
