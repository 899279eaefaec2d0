"""Is this configuration fit for the open network?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Tags, register


@register(Tags.security, deploy=True)
def deployment_is_fit(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Report what Django's own deployment checks cannot know of."""
    found: list[CheckMessage] = []
    if settings.BASE_DOMAIN.endswith("localhost"):
        text = "SABHA_BASE_DOMAIN is a name under localhost: cookies and pages go without TLS."
        found.append(checks.Warning(text, id="sabha.W301"))
    if not settings.SECURITY_CONTACT:
        text = "SABHA_SECURITY_CONTACT is empty: nobody can tell you of a weakness (RFC 9116)."
        found.append(checks.Warning(text, id="sabha.W302"))
    unlimited = sorted(kind for kind, most in settings.REQUESTS_PER_MINUTE.items() if most < 1)
    if unlimited:
        text = f"There is no limit on requests by {', '.join(unlimited)}."
        found.append(checks.Warning(text, id="sabha.W303"))
    return found
