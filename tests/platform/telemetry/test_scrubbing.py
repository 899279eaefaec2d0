"""Does personal data stay out of logs and reports?"""

import pytest

from sabha.telemetry.scrubbing import line_scrub, report_scrub

PERSONAL = [
    "write to lakshmi.nair@example.org today",
    "call +91 98470 12345",
    "call 9847012345",
    "scan_of_9847012345.pdf",
    "phone-9847012345.pdf",
    "ലക്ഷ്മി9847012345",
    "office 0471 2518234",
    "aadhaar 1234 5678 9012",
    "aadhaar_123456789012.pdf",
    'duplicate key\nDETAIL:  Key (phone)=(9847012345) already exists, "Lakshmi"',
]


@pytest.mark.parametrize("text", PERSONAL)
def test_a_log_line_keeps_no_address_and_no_number_of_a_person(text: str) -> None:
    kept = line_scrub(text)

    for secret in ("lakshmi", "98470", "9847012345", "2518234", "5678", "Lakshmi"):
        assert secret not in kept


@pytest.mark.parametrize(
    "text",
    [
        "rolled out 0003_due_dates in 1200 bodies, 3 failed",
        "body 019a0000-1234-7000-8000-123456789012 is active",
        'relation "filing_file" does not exist',
    ],
)
def test_a_log_line_keeps_what_is_nobodys(text: str) -> None:
    assert line_scrub(text) == text


def test_a_report_keeps_no_value_at_all() -> None:
    text = "invalid 'Lakshmi Nair' for ലക്ഷ്മി നായർ, account 55512345, row \"House 12\""

    assert report_scrub(text) == "invalid … for …, account …, row …"
