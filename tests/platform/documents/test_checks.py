"""Is a deployment told that nobody looks at what people upload?"""

from pytest_django import Settings

from sabha.config.scanning import Scanner
from sabha.documents.checks import uploads_are_scanned


def test_a_deployment_without_a_scanner_is_told_so(settings: Settings) -> None:
    settings.SCANNER = None

    assert [found.id for found in uploads_are_scanned(None)] == ["sabha.W304"]


def test_a_deployment_with_a_scanner_is_told_nothing(settings: Settings) -> None:
    settings.SCANNER = Scanner(host="scanner.internal")

    assert uploads_are_scanned(None) == []
