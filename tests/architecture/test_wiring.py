"""Does every name in the configuration lead somewhere?"""

from sabha.config import settings
from sabha.config.urls import shared
from tests.architecture.checkers import wiring


def test_every_name_in_the_settings_leads_somewhere() -> None:
    values = {name: value for name, value in vars(settings).items() if name.isupper()}
    names = set(wiring.dotted_names(values)) - {settings.BASE_DOMAIN}

    assert wiring.unresolved(names) == []


def test_every_named_url_module_exists() -> None:
    values = {name: value for name, value in vars(shared).items() if name.isupper()}

    assert wiring.unresolved(wiring.dotted_names(values)) == []


def test_a_name_that_leads_nowhere_is_reported() -> None:
    values = {
        "COMMANDS": ["sabha.errors:DomainError", "sabha.errors:Lost"],
        "DEEP": ({"name": "tenants.nowhere.services:x"}, b"sabha.x", 3),
        "OTHER": "django.nowhere",
    }

    assert wiring.unresolved(wiring.dotted_names(values)) == [
        "sabha.errors:Lost",
        "tenants.nowhere.services:x",
    ]
