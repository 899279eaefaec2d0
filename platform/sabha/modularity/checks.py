"""Do the manifests hold together? Asked at every start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register

from sabha.modularity.faults import manifest_faults
from sabha.modularity.registry import manifests


@register("manifests")
def manifests_hold_together(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Report what manifests declare wrongly."""
    return [Error(fault, id="sabha.E201") for fault in manifest_faults(manifests())]
