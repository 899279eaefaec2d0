"""Is who carries messages read rightly from the environment?"""

from __future__ import annotations

from pathlib import Path

import pytest

from sabha.config.env import EnvironmentProblem, environment_read
from sabha.config.messaging import Messaging

SMS = {"SABHA_SMS_URL": "https://sms.example.org/messages", "SABHA_SMS_KEY": "s3cret-key"}


def read(tmp_path: Path, **variables: str) -> Messaging:
    return environment_read({"SABHA_DATA_DIR": str(tmp_path), **variables}).messaging


def test_nobody_carries_anything_until_somebody_is_named(tmp_path: Path) -> None:
    found = read(tmp_path)

    assert (found.sms, found.mail, found.receipt_key, found.is_demo) == (None, None, "", False)


def test_a_provider_is_named_with_its_templates(tmp_path: Path) -> None:
    sms = read(tmp_path, **SMS, SABHA_SMS_TEMPLATES="sign-in.ml = 11, sign-in.en=12").sms

    assert sms is not None
    assert (sms.url, sms.sender) == ("https://sms.example.org/messages", "SABHA")
    assert sms.templates == {"sign-in.ml": "11", "sign-in.en": "12"}


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("smtp://relay", 25),
        ("smtps://u:p%40ss@relay", 465),
        ("smtp+starttls://relay", 587),
        ("smtp://relay:2525", 2525),
    ],
)
def test_a_mail_server_is_named_by_a_url(tmp_path: Path, url: str, port: int) -> None:
    mail = read(tmp_path, SABHA_SMTP_URL=url).mail

    assert mail is not None
    assert (mail.host, mail.port) == ("relay", port)
    assert mail.sender == "Sabha <no-reply@sabha.localhost>"
    assert mail.password in {"", "p@ss"}


def test_keys_and_passwords_are_never_shown(tmp_path: Path) -> None:
    found = read(
        tmp_path, **SMS, SABHA_SMTP_URL="smtps://u:s3cret@h", SABHA_RECEIPT_KEY="s3cret" * 9
    )

    assert "s3cret" not in repr(found)


@pytest.mark.parametrize(
    "variables",
    [
        {"SABHA_SMS_URL": "https://sms.example.org"},
        {**SMS, "SABHA_SMS_URL": "sms.example.org"},
        {**SMS, "SABHA_SMS_TEMPLATES": "sign-in.ml"},
        {**SMS, "SABHA_SMS_ANSWER_SECONDS": "600"},
        {"SABHA_SMTP_URL": "http://relay"},
        {"SABHA_RECEIPT_KEY": "short"},
    ],
)
def test_mistakes_are_told(tmp_path: Path, variables: dict[str, str]) -> None:
    with pytest.raises(EnvironmentProblem):
        read(tmp_path, **variables)


def test_a_demonstration_is_none_on_databases_of_somebody_else(tmp_path: Path) -> None:
    external = {
        "DATABASE_URL": "postgresql://u:p@h/sabha",
        "CELL_MAIN_URL": "postgresql://u:p@h/cell",
        "BROKER_URL": "redis://h",
        "SABHA_SECRET_KEY": "k" * 40,
    }

    assert read(tmp_path, SABHA_DEMO="1").is_demo
    with pytest.raises(EnvironmentProblem, match="SABHA_DEMO"):
        read(tmp_path, **external, SABHA_DEMO="1")
